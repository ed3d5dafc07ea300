package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.auth.AccessKeys;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.BastionhostProperties.AccessKey;
import io.github.bastionhost.emulator.settings.BastionhostProperties.KeyStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The access keys in force. Secrets go in and never come out. */
@RestController
@RequestMapping("/_emulator/access-keys")
class AccessKeysController {

    private static final int MOST = 1_000;

    private final AccessKeys keys;

    AccessKeysController(AccessKeys keys) {
        this.keys = keys;
    }

    /**
     * A key to put in force; the members are those of {@code bastionhost.auth.access-keys}.
     *
     * @param status Active or Inactive, in any letter case; Active if absent
     * @param policies RAM policy documents, each as JSON or as JSON text
     */
    record NewAccessKey(
            @NotBlank
            @Size(max = 128, message = "must be at most {max} characters long")
            @Pattern(regexp = "[^@]*", message = "must have no @ in it: behind it a caller names a sandbox")
            String accessKeyId,

            @NotBlank @Size(max = 1024, message = "must be at most {max} characters long")
            String accessKeySecret,

            @Nullable @Size(max = 8192, message = "must be at most {max} characters long")
            String securityToken,

            @Nullable @Pattern(regexp = "(?i)Active|Inactive", message = "must be Active or Inactive")
            String status,

            @Nullable Instant expiration,

            @Nullable @Pattern(regexp = "\\d{12,16}", message = "must be 12 to 16 digits")
            String account,

            @Nullable @Size(max = 128, message = "must be at most {max} characters long")
            String userId,

            @Nullable List<JsonNode> policies) {

        AccessKey toAccessKey() {
            return new AccessKey(
                    accessKeyId,
                    Secret.of(accessKeySecret),
                    securityToken == null || securityToken.isEmpty() ? null : Secret.of(securityToken),
                    "Inactive".equalsIgnoreCase(status) ? KeyStatus.INACTIVE : KeyStatus.ACTIVE,
                    expiration,
                    account == null ? AccessKey.DEFAULT_ACCOUNT : account,
                    userId,
                    policies == null
                            ? List.of()
                            : policies.stream()
                                    .map(policy -> policy.isString() ? policy.asString() : policy.toString())
                                    .toList());
        }

        @Override
        public String toString() {
            return "NewAccessKey[" + accessKeyId + "]";
        }
    }

    /** What is shown of a key. */
    record ShownAccessKey(
            String accessKeyId,
            boolean temporary,
            String status,
            @Nullable Instant expiration,
            String account,
            @Nullable String userId,
            List<String> policies) {

        static ShownAccessKey of(AccessKey key) {
            return new ShownAccessKey(
                    key.accessKeyId(),
                    key.securityToken() != null,
                    key.status() == KeyStatus.ACTIVE ? "Active" : "Inactive",
                    key.expiration(),
                    key.account(),
                    key.userId(),
                    key.policies());
        }
    }

    @GetMapping
    List<ShownAccessKey> list() {
        return keys.inForce().stream().map(ShownAccessKey::of).toList();
    }

    @PutMapping
    List<ShownAccessKey> replace(@RequestBody @Size(max = MOST) List<@Valid NewAccessKey> newKeys) {
        keys.replace(newKeys.stream().map(NewAccessKey::toAccessKey).toList());
        return list();
    }
}
