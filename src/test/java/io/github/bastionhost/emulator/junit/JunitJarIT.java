package io.github.bastionhost.emulator.junit;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What users put on their class path: small, and nothing that could meet what is there already. */
class JunitJarIT {

    private static final String OWN = "io.github.bastionhost.emulator.junit";
    private static final int LARGEST_BYTES = 100_000;

    @Test
    void isSmall() throws IOException {
        assertThat(Files.size(JunitJar.PATH)).isLessThan(LARGEST_BYTES);
    }

    @Test
    void holdsItsOwnPackageAlone() throws IOException {
        try (JarFile jar = new JarFile(JunitJar.PATH.toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                    .hasSizeGreaterThan(10)
                    .allMatch(name -> name.startsWith(OWN.replace('.', '/') + "/")
                            || name.equals("META-INF/MANIFEST.MF")
                            || name.startsWith("META-INF/maven/io.github.bastionhost/bastionhost-emulator/"));
        }
    }

    @Test
    void needsTheJdkAndTheInterfaceOfJunitAlone() throws IOException {
        try (JarFile jar = new JarFile(JunitJar.PATH.toFile())) {
            JavaClasses classes = new ClassFileImporter().importJar(jar);

            assertThat(classes.size()).isGreaterThan(10);
            ArchRuleDefinition.classes()
                    .that(alwaysTrue())
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            OWN,
                            "java..",
                            "javax.management",
                            "org.junit.jupiter.api.extension",
                            "org.junit.platform.commons.support")
                    .check(classes);
        }
    }

    @Test
    void bringsNoDependenciesByItsPom() throws IOException {
        String pom = "META-INF/maven/io.github.bastionhost/bastionhost-emulator/pom.xml";
        try (JarFile jar = new JarFile(JunitJar.PATH.toFile());
                InputStream in = jar.getInputStream(jar.getJarEntry(pom))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<artifactId>bastionhost-emulator</artifactId>")
                    .doesNotContain("<parent>", "<dependenc", "spring");
        }
    }
}
