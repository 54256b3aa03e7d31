package dev.andon.platform.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    // How much of a refused body is read and thrown away, so that the sender gets to see our answer.
    private static final int SWALLOWED = 32 * 1024 * 1024;

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> formLimit() {
        return server -> server.addConnectorCustomizers(connector -> {
            connector.setMaxPostSize((int) BodyLimit.FORM);
            connector.setProperty("maxSwallowSize", Integer.toString(SWALLOWED));
        });
    }
}
