package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.console.Console;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.world.Sandboxes;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the guard before everything under {@code /_emulator}. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration implements WebMvcConfigurer {

    private final ControlGuard guard;

    ControlConfiguration(
            BastionhostProperties settings, Sandboxes sandboxes, ConsoleDoor door, Console console, JsonMapper json) {
        this.guard = new ControlGuard(settings.control(), sandboxes, door, console, json);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns("/_emulator/**");
    }
}
