package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.people.Handles;
import dev.andon.people.Person;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is meant by an @, finds it on home, and has seen it. */
@StoryTest
class MentionsStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Mentions mentions;

    @Test
    void handlesComeFromTheMailAndAreNobodyElses() {
        Person one = cast.join("Ána Sól", Access.RESPONDER).person();
        Person other = cast.join("Ana Sol", Access.RESPONDER).person();

        assertThat(one.handle()).isEqualTo("ana.sol");
        assertThat(other.handle()).isEqualTo("ana.sol2");
        Http browser = cast.responder().browser();
        Map<String, String> profile = Map.of("name", "Rui Ramos", "zone", "Europe/Lisbon", "handle", "@Ana.Sol");
        Answer taken = browser.postForm("/account", profile);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body()).contains("belongs to somebody else here", "@Ana.Sol");
        for (String wrong : List.of("me", "two words", "-x", "x.", "ü", "x".repeat(41), "")) {
            Answer refused =
                    browser.postForm("/account", Map.of("name", "Rui Ramos", "zone", "Europe/Lisbon", "handle", wrong));
            assertThat(refused.status()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void aMentionIsFoundOutsideOfCodeAndAddresses() {
        assertThat(Handles.in("ask @rui, @Olivia. and (@vera)!")).containsExactly("rui", "olivia", "vera");
        assertThat(Handles.in("mail ines@example.org, see /@rui and git@github, a.@b @@rui"))
                .isEmpty();
        Incident incident = declare(false);
        note(incident, "`@olivia` and\n\n    @olivia\n\n[@olivia](http://example.org) olivia@example.org");

        assertThat(mentions.unseen(cast.owner().actor()))
                .noneMatch(mention -> mention.incident().id() == incident.id());
    }

    @Test
    void whoeverIsMeantFindsItOnHomeUntilTheyLook() {
        Incident incident = declare(false);
        Entry entry = note(incident, "Can you look, @olivia? @rui is on the phone. @nobody");
        Http olivia = cast.owner().browser();

        String home = olivia.get("/").body();
        assertThat(home).contains("Mentioned", "INC-" + incident.number(), "#entry-" + entry.seq());
        assertThat(mentions.unseen(cast.responder().actor()))
                .as("nobody calls themselves")
                .isEmpty();
        String room = olivia.get("/incidents/" + incident.number()).body();
        assertThat(room).contains("title=\"&#64;olivia\"", ">Olivia Owens</a>", "&#64;nobody");
        assertThat(mentions.unseen(cast.owner().actor())).isEmpty();
        assertThat(olivia.get("/").body()).doesNotContain("Mentioned");
    }

    @Test
    void isPutAwayWithoutOpeningTheRoom() {
        Incident incident = declare(false);
        Entry entry = note(incident, "@vera, for you to know");
        Http vera = cast.viewer().browser();
        vera.get("/");

        Answer gone = vera.postForm(
                "/mentions/dismissals",
                Map.of("number", Long.toString(incident.number()), "seq", Long.toString(entry.seq())));

        assertThat(gone.status()).isEqualTo(303);
        assertThat(mentions.unseen(cast.viewer().actor())).isEmpty();
    }

    @Test
    void inARestrictedIncidentNobodyElseLearnsOfIt() {
        Incident incident = declare(true);
        Http browser = cast.responder().browser();
        Answer posted = browser.with("Accept", "text/vnd.turbo-stream.html")
                .postForm("/incidents/" + incident.number() + "/notes", Map.of("text", "Ask @otto about the key"));

        assertThat(posted.body()).contains("Otto Olsen cannot see this incident");
        assertThat(cast.outsider().browser().get("/").body()).doesNotContain("Mentioned");
        response.addMember(
                Act.by(cast.responder().actor(), "web"),
                incident.number(),
                cast.outsider().id());
        assertThat(cast.outsider().browser().get("/").body())
                .as("once let in they find what was said to them")
                .contains("Mentioned", "INC-" + incident.number());
    }

    private Incident declare(boolean restricted) {
        return declarations.declare(
                Act.by(cast.responder().actor(), "web"),
                new Declare("Checkout is slow", "sev3", null, null, List.of(), restricted, List.of()));
    }

    private Entry note(Incident incident, String text) {
        return response.note(Act.by(cast.responder().actor(), "web"), incident.number(), text);
    }
}
