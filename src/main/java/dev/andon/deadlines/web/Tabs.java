package dev.andon.deadlines.web;

import dev.andon.followups.FollowUpTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in the navigation of follow-ups. */
@Configuration(proxyBeanMethods = false)
class Tabs {
    private record Tab(String label, int order, String href) implements FollowUpTab {}

    @Bean
    FollowUpTab quartersTab() {
        return new Tab("Quarter", 50, "/follow-ups/quarters");
    }

    @Bean
    FollowUpTab policiesTab() {
        return new Tab("Policies", 60, "/follow-ups/policies");
    }
}
