package io.github.bastionhost.emulator.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.BastionhostProperties.AuthMode;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Control;
import io.github.bastionhost.emulator.settings.BastionhostProperties.References;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is said when the service is ready. */
@ExtendWith(OutputCaptureExtension.class)
class BannerTests extends EmulatorTests {

    private static final String ROOT = "http://127.0.0.1:8080/";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Banner banner;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DocumentedApi documented;

    @Test
    void saysWhereTheServiceIsAndHowItIsSet() {
        List<String> lines = banner.lines();

        assertThat(lines.get(0))
                .matches("bastionhost-emulator \\S+: [1-9]\\d* of the 196 documented actions are built");
        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "API: " + emulator.endpoint() + "/",
                        "Swagger UI: " + emulator.endpoint() + "/swagger-ui.html",
                        "Control plane: " + emulator.endpoint() + "/_emulator",
                        "Console: " + emulator.endpoint() + "/_emulator/console",
                        "Storage: memory. Everything is gone when this process ends.",
                        "Signatures: off. Credentials are read but never judged.",
                        "References: lenient. Ids that were never created are taken at their word.");
    }

    @Test
    void goesToTheLogLineByLine(CapturedOutput output) {
        int before = output.getOut().length();
        banner.print();

        assertThat(output.getOut().substring(before).lines().toList()).hasSameSizeAs(banner.lines());
        assertThat(output).contains(banner.lines());
    }

    @Test
    void countsTheActionsOfTheCatalogue() {
        assertThat(DocumentedApi.ACTIONS).isEqualTo(documented.actions().size());
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false, http://127.0.0.1:8080/",
        "127.0.0.1, true,  https://127.0.0.1:8080/",
        "0.0.0.0,   false, http://localhost:8080/",
        "::,        false, http://localhost:8080/",
        "::1,       false, http://[0:0:0:0:0:0:0:1]:8080/",
        ",          false, http://localhost:8080/"
    })
    void givesAnAddressThatABrowserTakes(String address, boolean tls, String root) throws UnknownHostException {
        InetAddress bound = address == null ? null : InetAddress.getByName(address);

        assertThat(Addresses.root(tls, bound, 8080)).isEqualTo(root);
    }

    @Test
    void tellsWhetherTheControlPlaneIsOpen() {
        assertThat(Banner.controlPlane(new Control(true, null, List.of()), ROOT))
                .isEqualTo(ROOT + "_emulator");
        assertThat(Banner.controlPlane(new Control(true, Secret.of(""), List.of()), ROOT))
                .isEqualTo(ROOT + "_emulator");
        assertThat(Banner.controlPlane(new Control(true, Secret.of("hush"), List.of()), ROOT))
                .isEqualTo(ROOT + "_emulator, with the token");
        assertThat(Banner.controlPlane(new Control(false, null, List.of()), ROOT))
                .isEqualTo("off");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheModeOfSignatures(AuthMode mode) {
        assertThat(Banner.signatures(mode)).startsWithIgnoringCase(mode + ". ");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheModeOfReferences(References references) {
        assertThat(Banner.references(references)).startsWithIgnoringCase(references + ". ");
    }
}
