package dev.andon.alerts.web;

import dev.andon.alerts.internal.dialect.AlertmanagerWebhook;
import dev.andon.alerts.internal.dialect.PagerDutyEvents;
import dev.andon.alerts.internal.intake.Intake;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The doors for monitoring tools. Plain servlets beside Spring's: in a storm every microsecond between the socket and
 * the queue counts. They carry no {@code @May}: the routing key is what opens them.
 */
@Configuration(proxyBeanMethods = false)
class IntakeServlets {
    @Bean
    ServletRegistrationBean<PagerDutyServlet> pagerDutyIntake(PagerDutyEvents dialect, Intake intake) {
        return new ServletRegistrationBean<>(new PagerDutyServlet(dialect, intake), "/v2/enqueue");
    }

    @Bean
    ServletRegistrationBean<AlertmanagerServlet> alertmanagerIntake(AlertmanagerWebhook dialect, Intake intake) {
        return new ServletRegistrationBean<>(new AlertmanagerServlet(dialect, intake), "/alertmanager/*", "/grafana/*");
    }
}
