package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.world.Worlds;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the guard before everything under {@code /_emulator}. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration implements WebMvcConfigurer {

    private final ControlGuard guard;

    ControlConfiguration(BastionhostProperties settings, Worlds worlds, JsonMapper json) {
        this.guard = new ControlGuard(settings.control(), worlds, json);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns("/_emulator/**");
    }
}
