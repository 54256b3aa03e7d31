package dev.andon.fakes;

import dev.andon.App;
import dev.andon.home.sample.SampleCompany;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.trackers.Connection;
import dev.andon.trackers.ConnectionDraft;
import dev.andon.trackers.Connections;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * Andon with four trackers beside it, on ports 7101 to 7104, for whoever works on it. {@code curl localhost:7101/there}
 * shows the tickets of the first, see {@link There}. What is in them is gone when it stops.
 */
public final class DevRun {
    private DevRun() {}

    public static void main(String[] args) {
        System.setProperty("andon.outgoing.allow", "127.0.0.1");
        List<FakeTracker> trackers =
                List.of(new FakeJira(7101), new FakeAsana(7102), new FakeGitHub(7103), new FakeGitLab(7104));
        ApplicationContext house = SpringApplication.run(App.class, args);
        if (house.getBean(House.class).isSetUp()) {
            await(house.getBean(SampleCompany.class));
            trackers.forEach(tracker -> connect(house, tracker));
        }
    }

    /** Until its people are there, who have accounts in the trackers, too. */
    private static void await(SampleCompany sample) {
        for (int i = 0;
                i < 300 && sample.progress().filter(told -> !told.isFinished()).isPresent();
                i++) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static void connect(ApplicationContext house, FakeTracker tracker) {
        Connections connections = house.getBean(Connections.class);
        Map<String, String> accounts = new LinkedHashMap<>();
        long number = 1199;
        for (Person person : house.getBean(People.class).active()) {
            String account = tracker.kind().equals("asana") ? Long.toString(number++) : person.handle();
            tracker.joins(account, person.name(), person.email());
            accounts.put(person.email(), account);
        }
        Connection connection = connections.list().stream()
                .filter(one -> one.key().equals(tracker.kind()))
                .findFirst()
                .orElseGet(() -> connections.add(Actor.system(), draft(tracker, accounts)));
        tracker.hooks().atOnce();
        String secret = connections.newSecret(Actor.system(), connection.key()).secret();
        if (secret != null) {
            tracker.hooks().go(connections.webhook(connection).toString(), secret);
        }
        System.out.printf("%s with tickets at %s/there%n", tracker.kind(), tracker.url());
    }

    private static ConnectionDraft draft(FakeTracker tracker, Map<String, String> accounts) {
        boolean jira = tracker.kind().equals("jira");
        return new ConnectionDraft(
                tracker.kind(),
                "Backlog in " + tracker.kind(),
                tracker.kind(),
                tracker.url(),
                tracker.project(),
                jira ? FakeJira.WHO : null,
                tracker.token(),
                null,
                jira ? Map.of("dropped", "Won't Do") : Map.of(),
                List.of(),
                accounts,
                false,
                false,
                false);
    }
}
