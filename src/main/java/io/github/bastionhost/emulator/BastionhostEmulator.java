package io.github.bastionhost.emulator;

import io.github.bastionhost.emulator.startup.PreparedContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerPortFileWriter;

/** Starts the emulator of the Bastionhost OpenAPI (product {@code Yundun-bastionhost}, version {@code 2019-12-09}). */
@SpringBootApplication
public class BastionhostEmulator {

    /**
     * Runs the service until the process is told to stop. The system property {@code PORTFILE} names a file that the port is
     * written to, for who lets the system choose it.
     *
     * @param args Spring Boot's command-line properties
     */
    public static void main(String[] args) {
        PreparedContext.useWhereItFits(args);
        SpringApplication application = new SpringApplication(BastionhostEmulator.class);
        if (System.getProperty("PORTFILE") != null) { // which is where this listener writes to
            application.addListeners(new WebServerPortFileWriter());
        }
        application.run(args);
    }
}
