package dev.andon.alerts.web;

import dev.andon.alerts.internal.ChangeTable;
import dev.andon.alerts.internal.dialect.AlertmanagerWebhook;
import dev.andon.alerts.internal.dialect.PagerDutyChanges;
import dev.andon.alerts.internal.dialect.PagerDutyEvents;
import dev.andon.alerts.internal.intake.Intake;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * The doors for monitoring tools. Filters that answer themselves, before all others: sessions, observations and headers
 * for browsers cost as much as taking the alert does, and in a storm that is half of what gets through. They carry no
 * {@code @May}: the routing key is what opens them.
 */
@Configuration(proxyBeanMethods = false)
class IntakeDoors {
    @Bean
    FilterRegistrationBean<PagerDutyDoor> pagerDutyDoor(PagerDutyEvents dialect, Intake intake) {
        return first(new PagerDutyDoor(dialect, intake), "/v2/enqueue", "/v2/enqueue/");
    }

    @Bean
    FilterRegistrationBean<ChangeDoor> changeDoor(PagerDutyChanges dialect, ChangeTable changes, Intake intake) {
        return first(new ChangeDoor(dialect, changes, intake), "/v2/change/enqueue", "/v2/change/enqueue/");
    }

    @Bean
    FilterRegistrationBean<AlertmanagerDoor> alertmanagerDoor(AlertmanagerWebhook dialect, Intake intake) {
        return first(new AlertmanagerDoor(dialect, intake), "/alertmanager/*", "/grafana/*");
    }

    private static <T extends IntakeDoor> FilterRegistrationBean<T> first(T door, String... paths) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(door);
        registration.addUrlPatterns(paths);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
