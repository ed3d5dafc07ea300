package io.github.bastionhost.emulator;

import io.github.bastionhost.emulator.startup.PreparedContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the emulator of the Bastionhost OpenAPI (product {@code Yundun-bastionhost}, version {@code 2019-12-09}). */
@SpringBootApplication
public class BastionhostEmulator {

    /** Runs the service until the process is told to stop; {@code args} are Spring Boot's command-line properties. */
    public static void main(String[] args) {
        PreparedContext.useWhereItFits(args);
        SpringApplication.run(BastionhostEmulator.class, args);
    }
}
