package dev.andon.followups;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The navigation of the follow-ups, for the pages that stand in it. */
@Component
public class FollowUpTabs {
    private final List<Link> links;

    FollowUpTabs(List<FollowUpTab> tabs) {
        links = tabs.stream()
                .sorted(Comparator.comparingInt(FollowUpTab::order))
                .map(tab -> new Link(tab.label(), tab.href()))
                .toList();
    }

    /** A page of the follow-ups. */
    public record Link(String label, String href) {}

    /** The pages, in order. */
    public List<Link> links() {
        return links;
    }

    private record Tab(String label, int order, String href) implements FollowUpTab {}

    /** The pages that are always there. */
    @Configuration(proxyBeanMethods = false)
    static class Own {
        @Bean
        FollowUpTab listTab() {
            return new Tab("List", 10, "/follow-ups");
        }

        @Bean
        FollowUpTab boardTab() {
            return new Tab("Board", 20, "/follow-ups/board");
        }

        @Bean
        FollowUpTab mineTab() {
            return new Tab("Mine", 30, "/follow-ups/mine");
        }

        @Bean
        FollowUpTab teamsTab() {
            return new Tab("Teams", 40, "/follow-ups/teams");
        }
    }
}
