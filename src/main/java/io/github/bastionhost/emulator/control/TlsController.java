package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.tls.TlsCertificate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the certificate that was made at start, where one was. */
@RestController
@ConditionalOnBooleanProperty("bastionhost.tls.self-signed")
class TlsController {

    private final TlsCertificate certificate;

    TlsController(TlsCertificate certificate) {
        this.certificate = certificate;
    }

    @GetMapping("/_emulator/tls")
    TlsCertificate certificate() {
        return certificate;
    }
}
