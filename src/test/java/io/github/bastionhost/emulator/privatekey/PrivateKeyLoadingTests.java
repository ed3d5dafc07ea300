package io.github.bastionhost.emulator.privatekey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The libraries cost a good part of a second at first use: who sends no key that needs them does not pay for them. */
class PrivateKeyLoadingTests {
    private final RecordingLoader loader = new RecordingLoader();

    @Test
    void readsPlainRsaWithoutAnyLibrary() throws ReflectiveOperationException {
        Object reader = loader.loadClass(PrivateKeyReader.class.getName())
                .getConstructor()
                .newInstance();
        Method read = reader.getClass().getMethod("read", byte[].class, byte[].class);

        for (String name : List.of("rsa2048-pkcs1", "rsa3072-pkcs8", "rsa2048-openssh")) {
            assertThat(read.invoke(reader, KeyCase.named(name).text(), null)).hasToString(factsOf(name));
        }

        assertThat(loader.libraryClasses).isEmpty();
    }

    @Test
    void readsEverythingElseWithoutASecurityProvider() throws ReflectiveOperationException {
        List<String> before = providers();
        Object reader = loader.loadClass(PrivateKeyReader.class.getName())
                .getConstructor()
                .newInstance();
        Method read = reader.getClass().getMethod("read", byte[].class, byte[].class);

        for (String name :
                List.of("ed25519-pkcs8-aes256-sha256", "ed25519-openssh-chacha20", "rsa2048-pkcs1-aes128cbc")) {
            KeyCase one = KeyCase.named(name);
            assertThat(read.invoke(reader, one.text(), one.passPhrase())).hasToString(factsOf(name));
        }

        assertThat(loader.libraryClasses).isNotEmpty().noneMatch(name -> name.contains("Provider"));
        assertThat(providers()).isEqualTo(before);
    }

    private static List<String> providers() {
        return Arrays.stream(Security.getProviders()).map(Provider::getName).toList();
    }

    private static String factsOf(String name) {
        KeyCase one = KeyCase.named(name);
        return new KeyFacts(
                        KeyType.valueOf(Objects.requireNonNull(one.keyType())),
                        Objects.requireNonNull(one.bits()),
                        Objects.requireNonNull(one.fingerprintMd5()),
                        Objects.requireNonNull(one.fingerprintSha256()))
                .toString();
    }

    /** Loads the package anew, and so sees which classes of libraries it asks for. */
    private static final class RecordingLoader extends ClassLoader {
        private final List<String> libraryClasses = new ArrayList<>();

        RecordingLoader() {
            super(PrivateKeyReader.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.bouncycastle.") || name.startsWith("org.apache.sshd.")) {
                libraryClasses.add(name);
            }
            if (!name.startsWith(PrivateKeyReader.class.getPackageName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = Objects.requireNonNull(file).readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
