/**
 * The document of the API and the page to try it in: what {@code /v3/api-docs} and {@code /swagger-ui.html} show. All of
 * it is made from the actions that are served, their records and the catalogue, so that a new action is in it by itself.
 * Nobody depends on it.
 */
@ApplicationModule(
        displayName = "OpenAPI document",
        allowedDependencies = {"rpc", "settings", "secret", "world"})
@NullMarked
package io.github.bastionhost.emulator.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
