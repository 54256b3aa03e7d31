package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Cast;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be the same is shown while one declares, and in the room. */
@StoryTest
class LookAlikesTest {
    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    LookAlikes lookAlikes;

    @Autowired
    Links links;

    @Test
    void aTitleSaidInOtherWordsIsFound() {
        Incident there = declare("Checkout rejects card payments in Europe", "payments");
        declare("Backups of the wiki are late", "wiki");

        assertThat(found("Card payments fail in checkout")).containsExactly(there.number());
        assertThat(found("chekout rejects cards")).containsExactly(there.number());
        assertThat(found("Checkout")).containsExactly(there.number());
        assertThat(found("Printers in Lisbon are offline")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void aSharedServiceIsFoundWhileItIsLive() {
        Incident there = declare("Something odd", "Ledger");
        LookAlikes.Draft draft = new LookAlikes.Draft("Totally different", List.of("ledger"), null);

        assertThat(lookAlikes.of(cast.viewer().actor(), draft))
                .singleElement()
                .satisfies(alike -> assertThat(alike.why()).containsExactly("service"));
        response.changeStatus(rui(), there.number(), Status.RESOLVED, null);
        assertThat(lookAlikes.of(cast.viewer().actor(), draft)).isEmpty();
    }

    @Test
    void whatIsOverIsFoundForTwoWeeks() {
        Incident there = declare("Elevator music stops", "lobby");
        response.changeStatus(rui(), there.number(), Status.RESOLVED, null);

        clock.forward(Duration.ofDays(13));
        assertThat(found("Elevator music has stopped")).containsExactly(there.number());
        clock.forward(Duration.ofDays(2));
        assertThat(found("Elevator music has stopped")).isEmpty();
    }

    @Test
    void theRoomSaysSoUntilTheTwoAreTied() {
        Incident one = declare("Thumbnails are broken", "images");
        Incident other = declare("Broken thumbnails", "gallery");
        assertThat(room(other)).contains("May be the same", "INC-" + one.number(), "similar title");

        links.link(rui(), other.number(), "related_to", one.number());

        assertThat(room(other)).doesNotContain("May be the same");
    }

    @Test
    void theDeclarePageAsksWhileOneTypesAndForAnAlert() {
        Incident there = declare("Parcels are not labelled", "warehouse");
        String frame = cast.responder()
                .browser()
                .get("/incidents/alike?title=parcels+not+labelled")
                .body();
        assertThat(frame).contains("turbo-frame id=\"alike\"", "INC-" + there.number());
        assertThat(cast.responder().browser().get("/incidents/alike?title=pa").body())
                .doesNotContain("INC-");
        assertThat(cast.responder()
                        .browser()
                        .get("/incidents/alike?title=" + "x".repeat(500))
                        .status())
                .isEqualTo(200);
        assertThat(cast.viewer()
                        .api()
                        .get("/api/v1/incident-suggestions?title=" + "x".repeat(500))
                        .body())
                .contains("\"title\"", "422");
    }

    private List<Long> found(String title) {
        return lookAlikes.of(cast.viewer().actor(), new LookAlikes.Draft(title, List.of(), null)).stream()
                .map(alike -> alike.incident().number())
                .toList();
    }

    private Incident declare(String title, String service) {
        return declarations.declare(rui(), new Declare(title, "sev3", null, null, List.of(service), null, List.of()));
    }

    private String room(Incident incident) {
        return cast.responder().browser().get("/incidents/" + incident.number()).body();
    }

    private Act rui() {
        return Act.by(cast.responder().actor(), "web");
    }
}
