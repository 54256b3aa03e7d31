package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What asks nobody in particular is found, and what asks somebody, or nothing, is left alone. */
class AskingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Can someone look at the index?                            | Look at the index
        can somebody please check db1.example, it is slow         | Check db1.example, it is slow
        Could anybody ring the processor? I am on the bridge.     | Ring the processor
        Can anyone here restart the worker?                       | Restart the worker
        Would someone be able to count the orders?                | Count the orders
        Can't someone just roll it back                           | Roll it back
        Errors are up. Someone should look at the queue.          | Look at the queue
        somebody needs to tell care                               | Tell care
        Is anyone able to reach the vendor?                       | Reach the vendor
        We need someone to watch the graphs                       | Watch the graphs
        Can one of you take the database?                         | Take the database
        Who can look at the certificates?                         | Look at the certificates
        **Can someone** check `payments`?                         | -
        """)
    void findsWhatIsAskedOfNobody(String note, String request) {
        if (!request.equals("-")) {
            assertThat(Asking.request(note)).contains(request);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ines, can you look at the index?",
                "Nobody should touch the database.",
                "Someone should have told us.",
                "If someone should ask: we are on it.",
                "Somebody is at the rack already.",
                "I asked whoever can help.",
                "The log says `can someone look`.",
                "```\ncan someone look at this\n```",
                "",
                "someone"
            })
    void leavesAloneWhatAsksSomebodyOrNothing(String note) {
        assertThat(Asking.request(note)).isEmpty();
    }

    @Test
    void aVeryLongNoteIsReadQuickly() {
        String note = "can someone ".repeat(4_000);

        assertThat(Asking.request(note).map(String::length).orElse(0)).isLessThanOrEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        TODO: alert on the age of certificates          | alert on the age of certificates
        todo: write it down                             | write it down
        Follow-up: ask the vendor                       | ask the vendor
        follow up: ask the vendor                       | ask the vendor
        - TODO: rotate the key                          | rotate the key
        - [ ] todo: rotate the key                      | rotate the key
        Rolled back - TODO: find out why it was slow    | find out why it was slow
        Rolled back — follow-up: a test for that        | a test for that
        """)
    void findsWhatIsForLater(String note, String later) {
        assertThat(Todos.in(note)).containsExactly(later);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is there to do: everything",
                "TODO:",
                "mastodon: up",
                "```\n// TODO: later\n```",
                "todo list"
            })
    void findsNothingForLaterWhereNothingIs(String note) {
        assertThat(Todos.in(note)).isEmpty();
    }

    @Test
    void findsOneInEachLine() {
        assertThat(Todos.in("Back to normal.\nTODO: one\n* todo: two\n\nFollow-up: three"))
                .containsExactly("one", "two", "three");
    }
}
