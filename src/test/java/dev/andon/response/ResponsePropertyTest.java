package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.platform.problem.Refusal;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people do, in whatever order: the row is the fold of the log, and the chain holds. */
@StoryTest
class ResponsePropertyTest {
    private static final int NIGHTS = 40;
    private static final int COMMANDS = 25;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    ServiceChanges services;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentRows rows;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private sealed interface Command {
        record Note(String text, int minutesAgo) implements Command {}

        record Severity(String to, String reason) implements Command {}

        record Move(Status to, String reason) implements Command {}

        record Role(String role, boolean give) implements Command {}

        record Title(String to) implements Command {}

        record Summary(String text) implements Command {}

        record Visibility(boolean restricted) implements Command {}

        record Services(List<String> to) implements Command {}

        record Annotate(int seq, String text) implements Command {}
    }

    @Test
    void anySequenceOfAcceptedCommandsFoldsToTheRowAndVerifies() {
        JqwikSession.run(() -> commands()
                .list()
                .ofMinSize(1)
                .ofMaxSize(COMMANDS)
                .sampleStream()
                .limit(NIGHTS)
                .forEach(this::play));
    }

    private void play(List<Command> night) {
        Incident incident = declarations.declare(
                act(), new Declare("Something is slow", "sev3", null, null, List.of("web"), null, List.of()));
        for (Command command : night) {
            clock.forward(Duration.ofSeconds(20));
            try {
                give(command, incident.number());
            } catch (Refusal refused) {
                // A refused command leaves no trace; the assertions below would see one.
                continue;
            }
        }
        assertThat(rows.byId(incident.id()))
                .as("after %s", night)
                .contains(Incident.fold(incident.number(), log.entries(incident.id())));
        assertThat(log.verify(incident.id()).intact()).as("after %s", night).isTrue();
    }

    private void give(Command command, long number) {
        switch (command) {
            case Command.Note c -> {
                var ago = clock.instant().minus(Duration.ofMinutes(c.minutesAgo()));
                response.note(act().happened(ago), number, c.text());
            }
            case Command.Severity c -> response.changeSeverity(act(), number, c.to(), c.reason());
            case Command.Move c -> response.changeStatus(act(), number, c.to(), c.reason());
            case Command.Role c -> {
                if (c.give()) {
                    response.assignRole(act(), number, c.role(), cast.owner().id());
                } else {
                    response.releaseRole(act(), number, c.role());
                }
            }
            case Command.Title c -> response.retitle(act(), number, c.to());
            case Command.Summary c -> response.summarise(act(), number, c.text());
            case Command.Visibility c -> response.changeVisibility(act(), number, c.restricted(), null);
            case Command.Services c -> services.change(act(), number, c.to());
            case Command.Annotate c -> response.annotate(act(), number, c.seq(), c.text());
        }
    }

    private static Arbitrary<Command> commands() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(60);
        Arbitrary<String> reason = Arbitraries.of("", "it grew", "seen from more markets");
        return Arbitraries.oneOf(
                Combinators.combine(text, Arbitraries.integers().between(0, 600))
                        .as(Command.Note::new),
                Combinators.combine(Arbitraries.of("sev1", "sev2", "sev3", "sev5", "sev9"), reason)
                        .as(Command.Severity::new),
                Combinators.combine(Arbitraries.of(Status.class), reason).as(Command.Move::new),
                Combinators.combine(Arbitraries.of("commander", "scribe", "pilot"), Arbitraries.of(true, false))
                        .as(Command.Role::new),
                text.map(Command.Title::new),
                text.map(Command.Summary::new),
                Arbitraries.of(true, false).map(Command.Visibility::new),
                Arbitraries.of("web", "till", "Till", "").list().ofMaxSize(3).map(Command.Services::new),
                Combinators.combine(Arbitraries.integers().between(-1, 30), text)
                        .as(Command.Annotate::new));
    }

    private Act act() {
        return Act.by(cast.responder().actor(), "web");
    }
}
