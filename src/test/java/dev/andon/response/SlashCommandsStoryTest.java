package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Tasking.TaskGiven;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What begins with a slash in the composer is done; what cannot be done is said, and stays where it was typed. */
@StoryTest
class SlashCommandsStoryTest {
    @Autowired
    Cast cast;

    @Autowired
    Declarations declarations;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLog log;

    @Autowired
    TestClock clock;

    private Incident incident;
    private Http browser;

    @BeforeEach
    void declare() {
        Act act = Act.by(cast.responder().actor(), "web");
        incident = declarations.declare(
                act, new Declare("Checkout is slow", "sev3", null, null, List.of(), null, List.of()));
        browser = cast.responder().browser();
    }

    @Test
    void theSeverityTheStatusAndTheRolesChange() {
        done("/sev 2 all of Europe");
        done("/status containing rolling back");
        done("/claim commander");
        done("/hand comm @" + cast.owner().person().handle(), 422);
        done("/hand commander @" + cast.owner().person().handle());

        Incident now = now();
        assertThat(now.severity()).isEqualTo("sev2");
        assertThat(now.status()).isEqualTo(Status.CONTAINING);
        assertThat(now.holder("commander")).as("until it is accepted").isEqualTo(holder(cast.responder()));
        assertThat(last())
                .isInstanceOfSatisfying(
                        Decision.HandoverOffered.class,
                        offered -> assertThat(offered.to()).isEqualTo(holder(cast.owner())));
    }

    private static Holder holder(Cast.Member member) {
        return new Holder(member.id(), member.person().name());
    }

    @Test
    void itIsResolvedAndRestricted() {
        done("/restrict names a customer");
        assertThat(now().restricted()).isTrue();
        done("/Resolve back to normal");
        assertThat(now().status()).isEqualTo(Status.RESOLVED);
        assertThat(log.entries(incident.id()).stream().map(Entry::event))
                .contains(new Decision.StatusChanged(Status.INVESTIGATING, Status.RESOLVED, "back to normal"));
    }

    @Test
    void aTaskIsGivenToAPersonForMinutes() {
        done("/task @me 10m Count waiting orders");

        assertThat(last()).isInstanceOfSatisfying(TaskGiven.class, given -> {
            assertThat(given.to().id()).isEqualTo(cast.responder().id());
            assertThat(given.text()).isEqualTo("Count waiting orders");
            assertThat(given.due()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        });
    }

    @Test
    void anUpdateIsPostedWithItsPromise() {
        done("/update 20m Cards are declined.\n\nWe know the cause.");

        assertThat(last()).isInstanceOfSatisfying(UpdatePosted.class, update -> {
            assertThat(update.text()).isEqualTo("Cards are declined.\n\nWe know the cause.");
            assertThat(update.nextUpdateBy()).isEqualTo(clock.instant().plus(Duration.ofMinutes(20)));
        });
    }

    @Test
    void twoSlashesAreANoteWithOneAndTheApiMeansWhatItSays() {
        browser.postForm(room() + "/notes", Map.of("text", "//var/log is full"));
        assertThat(last()).isEqualTo(new Noted("/var/log is full"));

        cast.responder().api().postJson("/api/v1" + room() + "/notes", Map.of("text", "/sev 1"));
        assertThat(last()).isEqualTo(new Noted("/sev 1"));
        done("/note 5xx is falling");
        assertThat(last()).isEqualTo(new Noted("5xx is falling"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sev 9 reason | “9” is not a severity; there are sev1, sev2",
                "/sev | needs a severity: sev1",
                "/sev 4 | reason is required to lower the severity",
                "/sev 3 | The severity is already sev3.",
                "/status burning | “burning” is not a status",
                "/hand commander ines | “ines” is nobody; people begin with @",
                "/hand commander @nobody.here | nobody here is called @nobody.here",
                "/hand pilot @me | “pilot” is not a role",
                "/claim commander now please | does nothing with “now please”",
                "/task @me 10 count orders | “10” is no span of time",
                "/task @me 10m | text is required",
                "/task @me 5000m count orders | minutes must be between 1 and 1440",
                "/update soon we know more | “soon” is no span of time",
                "/note | text is required",
                "/severity 2 | begins with “/severity”, which is no command",
                "/var/log is full | To write a note that begins with a slash, type two",
                "/ | which is no command",
            })
    void whatCannotBeDoneIsSaidAndKept(String typed, String said) {
        long before = now().seq();

        Answer answer = browser.postForm(room() + "/notes", Map.of("text", typed));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().replaceAll("\\s+", " ")).contains(said).contains(typed);
        assertThat(now().seq()).as("nothing is written silently").isEqualTo(before);
    }

    @Test
    void suggestionsCompleteCommandsAndTheirWords() {
        assertThat(suggested("/s"))
                .contains("/sev 2 reason", "/status containing reason")
                .doesNotContain("/task");
        assertThat(suggested("/sev ")).contains("sev1", "sev5");
        assertThat(suggested("/status con")).contains("containing").doesNotContain("resolved");
        assertThat(suggested("/hand com")).contains("commander", "communications");
        assertThat(suggested("/task @me ")).contains("10m");
        assertThat(suggested("It was @ru")).contains("@rui", "Rui Ramos").doesNotContain("@otto");
        assertThat(suggested("5 of /s")).isBlank();
        assertThat(suggested("//s")).isBlank();
    }

    @Test
    void suggestionsMarkWhoeverIsNotLetInAndTellOthersNothing() {
        done("/restrict names a customer");

        assertThat(suggested("ask @ot"))
                .contains("Otto Olsen cannot see this incident", "Let Otto Olsen in", "/details?person_id=");
        assertThat(suggested("ask @oli")).as("owners see everything").doesNotContain("cannot see");
        assertThat(cast.outsider().api().get(room() + "/suggestions?text=%40r").status())
                .isEqualTo(404);
    }

    private String suggested(String text) {
        String query = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        return browser.get(room() + "/suggestions?commands=true&text=" + query).body();
    }

    private void done(String typed) {
        done(typed, 303);
    }

    private void done(String typed, int status) {
        assertThat(browser.postForm(room() + "/notes", Map.of("text", typed)).status())
                .as(typed)
                .isEqualTo(status);
    }

    private String room() {
        return "/incidents/" + incident.number();
    }

    private Incident now() {
        return incidents.find(cast.owner().actor(), incident.number());
    }

    private IncidentEvent last() {
        return log.entries(incident.id()).getLast().event();
    }
}
