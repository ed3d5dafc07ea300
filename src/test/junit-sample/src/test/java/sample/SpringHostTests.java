package sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bastionhost.emulator.junit.Emulator;
import io.github.bastionhost.emulator.junit.EmulatorException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A Spring context of another version in this JVM, and the emulator as a static field. */
@SpringBootTest
class SpringHostTests {

    @RegisterExtension
    static final Emulator emulator = Emulator.start("bastionhost.auth.mode=required");

    @Autowired
    private Bastionhost bastionhost;

    @DynamicPropertySource
    static void cloud(DynamicPropertyRegistry properties) {
        properties.add("cloud.endpoint", () -> emulator.sdk().endpoint());
        properties.add("cloud.access-key-id", () -> emulator.sdk().accessKeyId());
        properties.add("cloud.access-key-secret", () -> emulator.sdk().accessKeySecret());
    }

    @Test
    void seesNoHostsOfAnotherClassThatRunsAtTheSameTime() throws Exception {
        Meeting.await();
        bastionhost.createHost("spring");
        Meeting.await();

        assertThat(bastionhost.hostNames()).containsExactly("spring");
        emulator.requests().verify("CreateHost", java.util.Map.of("HostName", "spring"), 1);
        emulator.requests().verify("CreateHost", java.util.Map.of(), 1);
    }

    @Test
    void meetsNoLibraryOfTheEmulator() throws Exception {
        assertThat(SpringBootVersion.getVersion()).startsWith("3.5.");
        assertThatThrownBy(() -> Class.forName("io.github.bastionhost.emulator.BastionhostEmulator"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName("org.hibernate.Session")).isInstanceOf(ClassNotFoundException.class);
        Files.writeString(Path.of("target", "emulator.log.path"), emulator.log().toString());
    }

    @Test
    void doesNotTakeSettingsByWhichItCouldNotBeReached() {
        assertThatThrownBy(() -> Emulator.start("server.port=80"))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("server.port cannot be set");
        assertThatThrownBy(() -> Emulator.start("bastionhost.references"))
                .hasMessageContaining("a setting is <name>=<value>");
    }

    @Test
    void tellsWhyItDoesNotStart() {
        assertThatThrownBy(() -> Emulator.start("bastionhost.refrences=strict"))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("the emulator ended with 1")
                .hasMessageContaining("Did you mean \"bastionhost.references\"?");
    }
}
