package dev.andon.trackers.web;

import dev.andon.trackers.internal.Receiving;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** A filter that answers itself, before all others: trackers have no session, and what they sign opens it. */
@Configuration(proxyBeanMethods = false)
class WebhookDoors {
    @Bean
    FilterRegistrationBean<WebhookDoor> trackerDoor(Receiving receiving) {
        FilterRegistrationBean<WebhookDoor> registration = new FilterRegistrationBean<>(new WebhookDoor(receiving));
        registration.addUrlPatterns("/trackers/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
