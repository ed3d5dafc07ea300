package io.github.bastionhost.emulator.rpc;

import io.github.bastionhost.emulator.world.Chance;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The servlet container as the gateway wants it: no page of its own, and the API open to web pages like the cloud's. */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/")
                .allowedOrigins("*")
                .allowedMethods("GET", "POST")
                .allowedHeaders("*")
                .maxAge(172_800);
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsInsteadOfPages(
            AnswerRenderer renderer, Chance chance) {
        return new RefusalsInsteadOfPages(renderer, chance);
    }

    /** After Boot's own customizer, so that this valve is the inner one and reports first. */
    private record RefusalsInsteadOfPages(AnswerRenderer renderer, Chance chance)
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

        @Override
        public void customize(TomcatServletWebServerFactory tomcat) {
            tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new RefusalValve(renderer, chance)));
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    /** Answers, in the gateway's form, what the container refuses before any of our code sees it. */
    private static final class RefusalValve extends ErrorReportValve {

        private final AnswerRenderer renderer;
        private final Chance chance;

        RefusalValve(AnswerRenderer renderer, Chance chance) {
            this.renderer = renderer;
            this.chance = chance;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            if (response.getStatus() >= 400 && response.getContentWritten() == 0 && response.setErrorReported()) {
                renderer.refuse(
                        RpcCall.open(request, chance), ContainerErrors.of(response.getStatus(), "that path"), response);
            }
        }
    }
}
