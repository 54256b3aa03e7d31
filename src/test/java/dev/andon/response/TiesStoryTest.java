package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.platform.problem.Conflict;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Links and parents; and that those with a restricted incident leave no trace for others. */
@StoryTest
class TiesStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Links links;

    @Autowired
    Merges merges;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentRows rows;

    @Test
    void aLinkIsSeenFromBothEndsAndTakenAwayFromEither() {
        Incident one = declare("Certificates expired", false);
        Incident other = declare("Checkout rejects cards", false);

        links.link(rui(), other.number(), "caused_by", one.number());

        assertThat(room(other)).contains("Caused by", "INC-" + one.number() + " · ");
        assertThat(ties(one)).contains("\"kind\":\"cause_of\"");
        assertThatThrownBy(() -> links.link(rui(), one.number(), "cause_of", other.number()))
                .isInstanceOf(Conflict.class);

        links.unlink(rui(), one.number(), "cause_of", other.number());

        assertThat(ties(one)).contains("\"items\":[]");
        assertThat(ties(other)).contains("\"items\":[]");
        assertFolded(one, other);
    }

    @Test
    void theLargerIncidentShowsItsPartsAndNeverIsPartOfItself() {
        Incident large = declare("The data centre is down", false);
        Incident part = declare("Mail is down", false);
        Incident partOfPart = declare("Mail in Lisbon is down", false);
        links.setParent(rui(), part.number(), large.number());
        links.setParent(rui(), partOfPart.number(), part.number());

        assertThat(ties(large)).contains("\"kind\":\"has_part\"", "Mail is down");
        assertThatThrownBy(() -> links.setParent(rui(), large.number(), partOfPart.number()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("already");

        links.clearParent(rui(), part.number());
        assertThat(ties(large)).contains("\"items\":[]");
        assertFolded(large, part, partOfPart);
    }

    @Test
    void aLinkWithARestrictedIncidentStandsInThatLogOnly() {
        Incident open = declare("Odd sign-ins", false);
        Incident secret = declare("Zephyrine key leaked", true);

        links.link(rui(), open.number(), "caused_by", secret.number());

        assertThat(log.entries(open.id())).hasSize(1);
        assertThat(log.entries(secret.id()).getLast().event())
                .isEqualTo(new Decision.Linked(LinkKind.CAUSE_OF, new Other(open.number(), false)));
        assertThat(room(open)).contains("Tied to, seen by few", "Zephyrine");
        String outside =
                cast.outsider().browser().get("/incidents/" + open.number()).body();
        assertThat(outside).doesNotContain("Zephyrine", "seen by few", Long.toString(secret.number()));
        assertThat(ties(cast.outsider(), open)).contains("\"items\":[]");
        assertThatThrownBy(() -> links.setParent(rui(), open.number(), secret.number()))
                .hasMessageContaining("restricted");
        assertThatThrownBy(() -> merges.merge(rui(), open.number(), secret.number(), null))
                .hasMessageContaining("restricted");
    }

    @Test
    void anOutsiderWhoGuessesTheNumberLearnsNothing() {
        Incident open = declare("Odd sign-ins", false);
        Incident secret = declare("Another key leaked", true);
        Http outsider = cast.outsider().api();
        String links = "/api/v1/incidents/%d/links".formatted(open.number());

        Answer guessed = outsider.postJson(links, Map.of("kind", "follows", "to", secret.number()));
        Answer none = outsider.postJson(links, Map.of("kind", "follows", "to", 8_999_999));

        assertThat(guessed.status()).isEqualTo(none.status()).isEqualTo(422);
        assertThat(guessed.body()).isEqualTo(none.body());
    }

    @Test
    void linesThatNamedAnIncidentGoNeutralWhenItIsRestrictedLater() {
        Incident one = declare("Slow shop", false);
        Incident other = declare("Stolen session", false);
        links.link(rui(), one.number(), "follows", other.number());

        response.changeVisibility(rui(), other.number(), true, "names a customer");

        String outside =
                cast.outsider().browser().get("/incidents/" + one.number()).body();
        assertThat(outside).contains("Follows", "another incident · ").doesNotContain("INC-" + other.number());
        String events = cast.outsider()
                .api()
                .get("/api/v1/incidents/%d/events".formatted(one.number()))
                .body();
        assertThat(events).contains("\"linked\"").doesNotContain("\"number\":" + other.number());
        assertThat(cast.responder()
                        .api()
                        .get("/api/v1/incidents/%d/events".formatted(one.number()))
                        .body())
                .contains("\"number\":" + other.number());
    }

    @Test
    void whatWasMergedIsRestrictedAndOpenedWithTheIncidentItWentTo() {
        Incident one = declare("Odd transfers", false);
        Incident other = declare("Odd transfers again", false);
        merges.merge(rui(), other.number(), one.number(), null);

        assertThatThrownBy(() -> response.changeVisibility(rui(), other.number(), true, null))
                .hasMessageContaining("merged");
        response.changeVisibility(rui(), one.number(), true, null);

        Http outsider = cast.outsider().api();
        assertThat(outsider.get("/api/v1/incidents/" + one.number()).status()).isEqualTo(404);
        assertThat(outsider.get("/api/v1/incidents/" + other.number()).status()).isEqualTo(404);
        response.changeVisibility(rui(), one.number(), false, null);
        assertThat(outsider.get("/api/v1/incidents/" + other.number()).status()).isEqualTo(200);
        assertFolded(one, other);
    }

    @Test
    void badInputIsNamed() {
        Incident one = declare("Cache is cold", false);
        String base = "/api/v1/incidents/%d".formatted(one.number());
        Http api = cast.responder().api();

        assertThat(api.postJson(base + "/links", Map.of()).body()).contains("\"kind\"");
        assertThat(api.postJson(base + "/links", Map.of("kind", "hates", "to", 1))
                        .body())
                .contains("\"kind\"", "must be");
        assertThat(api.postJson(base + "/links", Map.of("kind", "follows")).body())
                .contains("\"to\"", "is required");
        assertThat(api.json("PUT", base + "/parent", Map.of("number", "up")).status())
                .isEqualTo(400);
        assertThat(api.json("PUT", base + "/parent", Map.of("number", one.number()))
                        .body())
                .contains("itself");
        assertThat(api.delete(base + "/parent").status()).isEqualTo(409);
        assertThat(api.delete(base + "/links/follows/12345").status()).isEqualTo(422);
        Answer page = cast.responder()
                .browser()
                .postForm("/incidents/%d/links".formatted(one.number()), Map.of("kind", "follows", "to", "seven"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("is not a number such as", "seven");
    }

    private void assertFolded(Incident... all) {
        for (Incident one : all) {
            Folded.assertRow(rows, log, one.id(), "the fold of its log");
        }
    }

    private Incident declare(String title, boolean restricted) {
        return declarations.declare(rui(), new Declare(title, "sev3", null, null, List.of(), restricted, List.of()));
    }

    private String room(Incident incident) {
        return cast.responder().browser().get("/incidents/" + incident.number()).body();
    }

    private String ties(Incident incident) {
        return ties(cast.responder(), incident);
    }

    private static String ties(Cast.Member who, Incident incident) {
        return who.api()
                .get("/api/v1/incidents/%d/links".formatted(incident.number()))
                .body();
    }

    private Act rui() {
        return Act.by(cast.responder().actor(), "web");
    }
}
