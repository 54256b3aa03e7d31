package dev.andon;

import dev.andon.learning.ReportLooks;
import dev.andon.platform.database.HeadStart;
import dev.andon.response.RoomLooks;
import dev.andon.ui.Shell.NavItem;
import dev.andon.ui.Shell.Shortcut;
import java.util.List;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.annotation.Order;

/**
 * The whole program. Rooms of the house, top down, arrows pointing down only: home, library, exports, followups, approvals, learning, replay, the
 * subjects that are worked on in a room (comms, interventions, claims, proposals, impact, checks, documents, contacts,
 * care), response, alerts, playbook, catalog, wording, people, coedit, ui, platform. Full bean names, because two rooms may use one word for two things.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class App {
    public static void main(String[] args) {
        SpringApplication andon = new SpringApplication(App.class);
        if (isPackaged()) {
            System.setProperty(AotDetector.AOT_ENABLED, "true");
            andon.setApplicationContextFactory(_ -> new ServletWebServerApplicationContext(new KnownBeans()));
        }
        andon.addListeners(new HeadStart());
        andon.addInitializers(context -> context.addBeanFactoryPostProcessor(App::settle));
        andon.run(args);
    }

    /** Until the definitions are known to be final, every question for beans of a type looks through all of them. */
    private static void settle(ConfigurableListableBeanFactory beans) {
        ((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(new KnownByClass());
        beans.freezeConfiguration();
    }

    /** A jar knows its beans since it was made (ADR 0026); a directory of classes may have changed since. */
    private static boolean isPackaged() {
        return !App.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith("/classes/");
    }

    @Bean
    ReportLooks besideReports() {
        return new ReportLooks(List.of(
                "timeline.css",
                "whys.css",
                "sharing.css",
                "wording.css",
                "review.css",
                "charts.css",
                "remarks.css",
                "followups.css"));
    }

    @Bean
    RoomLooks rooms() {
        return new RoomLooks(List.of(
                "playbook.css",
                "checks.css",
                "crew.css",
                "interventions.css",
                "work.css",
                "care.css",
                "contacts.css",
                "catalog.css",
                "impact.css"));
    }

    @Bean
    Shortcut declare() {
        return new Shortcut("d", "Declare an incident", "/incidents/new");
    }

    @Bean
    @Order(1)
    NavItem now() {
        return new NavItem("Now", "/");
    }

    @Bean
    @Order(2)
    NavItem incidents() {
        return new NavItem("Incidents", "/incidents");
    }

    @Bean
    @Order(3)
    NavItem alerts() {
        return new NavItem("Alerts", "/alerts");
    }

    @Bean
    @Order(4)
    NavItem reports() {
        return new NavItem("Reports", "/reports");
    }

    @Bean
    @Order(4)
    NavItem reviewMeetings() {
        return new NavItem("Meetings", "/reviews");
    }

    @Bean
    @Order(5)
    NavItem followUps() {
        return new NavItem("Follow-ups", "/follow-ups");
    }

    @Bean
    @Order(6)
    NavItem catalog() {
        return new NavItem("Catalog", "/catalog");
    }

    @Bean
    @Order(7)
    NavItem playbook() {
        return new NavItem("Playbook", "/playbook");
    }
}
