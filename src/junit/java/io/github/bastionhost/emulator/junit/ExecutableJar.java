package io.github.bastionhost.emulator.junit;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The emulator's executable jar: the one that a system property names; else the one on the class path, where it brings
 * nothing but the loader that starts it, as its libraries are jars within it; else the one beside this jar.
 */
final class ExecutableJar {

    private static final String PROPERTY = "bastionhost-emulator.jar";
    private static final String APPLICATION = "io.github.bastionhost.emulator.BastionhostEmulator";
    private static final String OWN_END = "-junit.jar";

    private ExecutableJar() {}

    static Path find() throws IOException {
        String named = System.getProperty(PROPERTY);
        if (named != null && !named.isEmpty()) {
            Path jar = Path.of(named).toAbsolutePath();
            if (!isEmulator(jar)) {
                throw new EmulatorException(
                        "the system property %s names %s, which is not the emulator's executable jar"
                                .formatted(PROPERTY, jar));
            }
            return jar;
        }
        Path jar = onClassPath();
        if (jar == null) {
            jar = besideThisJar();
        }
        if (jar == null) {
            throw new EmulatorException(
                    "the emulator's executable jar is not found: make io.github.bastionhost:bastionhost-emulator a test dependency, without classifier, beside the one with the classifier junit; or name the file with the system property "
                            + PROPERTY);
        }
        return jar;
    }

    /** What starts the jar. */
    static String mainClass(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        }
    }

    /** Where this class was loaded from: a jar, or a directory of classes. */
    static Path ownLocation() {
        return fileOf(ExecutableJar.class.getProtectionDomain().getCodeSource().getLocation());
    }

    private static Path onClassPath() throws IOException {
        ClassLoader loader = ExecutableJar.class.getClassLoader();
        for (URL url : Collections.list(loader.getResources(JarFile.MANIFEST_NAME))) {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                try (InputStream manifest = jar.getInputStream()) {
                    if (isEmulator(new Manifest(manifest))) {
                        return fileOf(jar.getJarFileURL());
                    }
                }
            }
        }
        return null;
    }

    private static Path besideThisJar() {
        Path own = ownLocation();
        String name = own.getFileName().toString();
        if (!name.endsWith(OWN_END)) {
            return null;
        }
        Path jar = own.resolveSibling(name.substring(0, name.length() - OWN_END.length()) + ".jar");
        return isEmulator(jar) ? jar : null;
    }

    private static boolean isEmulator(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return false;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest() != null && isEmulator(file.getManifest());
        } catch (IOException noJar) {
            return false;
        }
    }

    private static boolean isEmulator(Manifest manifest) {
        return APPLICATION.equals(manifest.getMainAttributes().getValue("Start-Class"));
    }

    private static Path fileOf(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException impossible) {
            throw new EmulatorException("%s is no file".formatted(location), impossible);
        }
    }
}
