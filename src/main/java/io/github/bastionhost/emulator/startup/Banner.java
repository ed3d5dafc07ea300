package io.github.bastionhost.emulator.startup;

import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.AuthMode;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Control;
import io.github.bastionhost.emulator.settings.BastionhostProperties.References;
import io.github.bastionhost.emulator.storage.StorageReport;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in a few lines, when the service is ready, where it is, what it keeps and how it judges. */
@Component
class Banner {

    private static final Logger LOG = LoggerFactory.getLogger(Banner.class);

    private final BastionhostProperties settings;
    private final Addresses addresses;
    private final ActionCatalogue catalogue;
    private final StorageReport storage;
    private final ObjectProvider<BuildProperties> build;

    Banner(
            BastionhostProperties settings,
            Addresses addresses,
            ActionCatalogue catalogue,
            StorageReport storage,
            ObjectProvider<BuildProperties> build) {
        this.settings = settings;
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.storage = storage;
        this.build = build;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        lines().forEach(line -> LOG.info("{}", line));
    }

    /** The lines. Nothing is read for them that the start has not read before. */
    List<String> lines() {
        String root = addresses.root();
        List<String> lines = new ArrayList<>();
        lines.add("bastionhost-emulator %s: %d of the %d documented actions are built"
                .formatted(version(), catalogue.actions().size(), DocumentedApi.ACTIONS));
        lines.add("API: %s%s".formatted(root, addresses.isEverywhere() ? " (on all addresses of this machine)" : ""));
        lines.add("Swagger UI: %sswagger-ui.html".formatted(root));
        lines.add("Control plane: " + controlPlane(settings.control(), root));
        if (settings.control().enabled()) {
            lines.add("Console: %s_emulator/console".formatted(root));
        }
        lines.add(storage.line());
        lines.add("Signatures: " + signatures(settings.auth().mode()));
        lines.add("References: " + references(settings.references()));
        if (!settings.seedData().isEmpty()) {
            lines.add("Seed data: " + String.join(", ", settings.seedData()));
        }
        if (settings.seed() != null) {
            lines.add("Seed: %d. Ids and tokens can be foretold.".formatted(settings.seed()));
        }
        return lines;
    }

    private String version() {
        BuildProperties properties = build.getIfAvailable();
        return properties == null ? "(unpackaged)" : String.valueOf(properties.getVersion());
    }

    static String controlPlane(Control control, String root) {
        if (!control.enabled()) {
            return "off";
        }
        boolean locked = control.token() != null && !control.token().isEmpty();
        return root + "_emulator" + (locked ? ", with the token" : "");
    }

    static String signatures(AuthMode mode) {
        return switch (mode) {
            case OFF -> "off. Credentials are read but never judged.";
            case OPTIONAL -> "optional. Unsigned requests pass, signed ones must verify.";
            case REQUIRED -> "required. Unsigned requests are refused.";
        };
    }

    static String references(References references) {
        return switch (references) {
            case LENIENT -> "lenient. Ids that were never created are taken at their word.";
            case STRICT -> "strict. Ids that were never created do not exist.";
        };
    }
}
