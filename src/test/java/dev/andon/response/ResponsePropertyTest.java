package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.platform.database.Times;
import dev.andon.platform.problem.Refusal;
import dev.andon.replay.Replays;
import dev.andon.replay.RoomThen;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    Tags tags;

    @Autowired
    Fields fields;

    @Autowired
    JdbcClient db;

    @Autowired
    Handovers handovers;

    @Autowired
    SubTeams teams;

    @Autowired
    Merges merges;

    @Autowired
    Links links;

    @Autowired
    Participants participants;

    @Autowired
    ServiceChanges services;

    @Autowired
    IncidentLog log;

    @Autowired
    Replays replays;

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

        record Offer(String role) implements Command {}

        record Answer(boolean accept) implements Command {}

        record Team(String name, int minutes) implements Command {}

        record Title(String to) implements Command {}

        record Summary(String text) implements Command {}

        record Visibility(boolean restricted) implements Command {}

        record Tie(int which) implements Command {}

        record Services(List<String> to) implements Command {}

        record Annotate(int seq, String text) implements Command {}

        record Tag(String tag, boolean on) implements Command {}

        record Field(String key, String value) implements Command {}

        record Join(String reason) implements Command {}

        record Invite(boolean owner) implements Command {}

        record Leave(boolean owner) implements Command {}
    }

    @Test
    void anySequenceOfAcceptedCommandsFoldsToTheRowAndVerifies() {
        fieldsOfTheHouse();
        JqwikSession.run(() -> commands()
                .list()
                .ofMinSize(1)
                .ofMaxSize(COMMANDS)
                .sampleStream()
                .limit(NIGHTS)
                .forEach(this::play));
    }

    private void fieldsOfTheHouse() {
        Http owner = cast.owner().api();
        owner.postJson("/api/v1/playbook/fields", Map.of("key", "customers", "name", "Customers", "kind", "number"));
        owner.postJson(
                "/api/v1/playbook/fields",
                Map.of("key", "region", "name", "Region", "kind", "choice", "choices", List.of("EU", "US")));
    }

    /** What lists are narrowed by is what the incident says, to the letter. */
    private void assertFacets(Incident incident) {
        assertThat(db.sql("select facet from incident_facet where number = :number and declared_at = :declared")
                        .param("number", incident.number())
                        .param("declared", Times.sql(incident.declaredAt()))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(Facet.of(incident));
    }

    private void play(List<Command> night) {
        Incident incident = declarations.declare(
                act(), new Declare("Something is slow", "sev3", null, null, List.of("web"), null, List.of()));
        Incident other = declarations.declare(
                act(), new Declare("Something else", "sev3", null, null, List.of(), null, List.of()));
        Map<Instant, RoomThen> live = new LinkedHashMap<>();
        for (Command command : night) {
            clock.forward(Duration.ofSeconds(20));
            try {
                give(command, incident.number(), other.number());
            } catch (Refusal refused) {
                // A refused command leaves no trace; the assertions below would see one.
                continue;
            }
            live.put(clock.instant(), replays.now(rows.byId(incident.id()).orElseThrow()));
        }
        assertReplays(incident.id(), live);
        for (Incident one : List.of(incident, other)) {
            Folded.assertRow(rows, log, one.id(), "after " + night);
            assertFacets(rows.byId(one.id()).orElseThrow());
            assertThat(log.verify(one.id()).intact()).as("after %s", night).isTrue();
        }
    }

    /** The replay of a moment is what the room showed then, unless a timer wrote something more at that very moment. */
    private void assertReplays(long id, Map<Instant, RoomThen> live) {
        Incident last = rows.byId(id).orElseThrow();
        live.forEach((at, room) -> {
            RoomThen then = replays.at(last, at).orElseThrow();
            if (then.incident().seq() == room.incident().seq()) {
                assertThat(then).isEqualTo(room);
            }
        });
    }

    private void give(Command command, long number, long other) {
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
            case Command.Offer c ->
                handovers.hand(
                        act(), number, HandOver.of(c.role(), cast.outsider().id()));
            case Command.Answer c -> answer(c.accept(), number);
            case Command.Team c -> {
                List<Long> members = List.of(cast.owner().id(), cast.outsider().id());
                teams.form(
                        act(),
                        number,
                        new FormSubTeam(c.name(), cast.responder().id(), "Look.", c.minutes(), members));
            }
            case Command.Title c -> response.retitle(act(), number, c.to());
            case Command.Summary c -> response.summarise(act(), number, c.text());
            case Command.Visibility c -> response.changeVisibility(act(), number, c.restricted(), null);
            case Command.Tag c -> {
                if (c.on()) {
                    tags.add(act(), number, List.of(c.tag()));
                } else {
                    tags.remove(act(), number, List.of(c.tag()));
                }
            }
            case Command.Field c -> fields.set(act(), number, Map.of(c.key(), List.of(c.value())));
            case Command.Tie c -> tie(c.which(), number, other);
            case Command.Services c -> services.change(act(), number, c.to());
            case Command.Annotate c -> response.annotate(act(), number, c.seq(), c.text());
            case Command.Join c -> participants.join(act(), number, c.reason());
            case Command.Invite c -> participants.invite(act(), number, id(c.owner()), null);
            case Command.Leave c -> participants.leave(act(), number, id(c.owner()), null);
        }
    }

    private void answer(boolean accept, long number) {
        Act otto = Act.by(cast.outsider().actor(), "web");
        long offer = rows.byNumber(number)
                .flatMap(incident -> incident.command().offers().stream().findFirst())
                .map(Offer::seq)
                .orElse(1L);
        if (accept) {
            handovers.accept(otto, number, offer);
        } else {
            handovers.decline(otto, number, offer, null);
        }
    }

    private void tie(int which, long number, long other) {
        switch (which) {
            case 0 -> merges.merge(act(), number, other, null);
            case 1 -> merges.merge(act(), other, number, "the same");
            case 2 -> merges.undo(act(), number, null);
            case 3 -> merges.undo(act(), other, null);
            case 4 -> links.link(act(), number, "caused_by", other);
            case 5 -> links.unlink(act(), other, "cause_of", number);
            case 6 -> links.setParent(act(), number, other);
            default -> links.clearParent(act(), number);
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
                Arbitraries.of("commander", "scribe").map(Command.Offer::new),
                Arbitraries.of(true, false).map(Command.Answer::new),
                Combinators.combine(text, Arbitraries.integers().between(-1, 60))
                        .as(Command.Team::new),
                text.map(Command.Title::new),
                text.map(Command.Summary::new),
                Arbitraries.of(true, false).map(Command.Visibility::new),
                Combinators.combine(Arbitraries.strings().ofMaxLength(45), Arbitraries.of(true, false))
                        .as(Command.Tag::new),
                Combinators.combine(
                                Arbitraries.of("customers", "region", "nothing"), Arbitraries.of("12", "EU", "", "x"))
                        .as(Command.Field::new),
                Arbitraries.integers().between(0, 7).map(Command.Tie::new),
                Arbitraries.of("web", "till", "Till", "").list().ofMaxSize(3).map(Command.Services::new),
                Combinators.combine(Arbitraries.integers().between(-1, 30), text)
                        .as(Command.Annotate::new),
                reason.map(Command.Join::new),
                Arbitraries.of(true, false).map(Command.Invite::new),
                Arbitraries.of(true, false).map(Command.Leave::new));
    }

    private long id(boolean owner) {
        return (owner ? cast.owner() : cast.responder()).id();
    }

    private Act act() {
        return Act.by(cast.responder().actor(), "web");
    }
}
