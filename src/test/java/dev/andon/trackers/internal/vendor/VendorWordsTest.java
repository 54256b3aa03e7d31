package dev.andon.trackers.internal.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be said of the vendors' shapes without asking anybody. */
class VendorWordsTest {

    /** The example of GitHub's page on validating webhook deliveries, computed by them. */
    @Test
    void signaturesAreThoseThatTheVendorsCompute() {
        byte[] body = "Hello, World!".getBytes(StandardCharsets.UTF_8);
        String theirs = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
        assertThat(Signatures.hmac("It's a Secret to Everybody", body)).isEqualTo(theirs);
        assertThatThrownBy(() -> Signatures.check("sha256=" + theirs.replace('7', '8'), "sha256=" + theirs))
                .isInstanceOf(Forged.class);
        assertThatThrownBy(() -> Signatures.check("", "sha256=" + theirs)).hasMessage("It is not signed.");
    }

    @ParameterizedTest
    @CsvSource({
        "'Text\n\nDue: 2026-03-20', 2026-03-20",
        "'Due: none\r\nText', ''",
        "'Due: 2026-03-20\r\n\r\nmore\r\nDue: 2026-04-01\r\n', 2026-04-01",
        "'Text', unknown",
        "'Due: soon', unknown",
        "'Due: 2026-13-01', unknown",
        "'It is Due: 2026-03-20', unknown"
    })
    void aDayIsALineOfTheDescription(String body, String day) {
        assertThat(DueLine.of(body).orElse("unknown")).isEqualTo(day);
    }

    @Test
    void theLineIsChangedWhereItStands() {
        assertThat(DueLine.in("One\r\nDue: 2026-03-20\r\nTwo", "2026-04-01"))
                .isEqualTo("One\r\nDue: 2026-04-01\r\nTwo");
        assertThat(DueLine.in("One", "2026-04-01")).isEqualTo("One\n\nDue: 2026-04-01");
        assertThat(DueLine.in("", "")).isEqualTo("Due: none");
        assertThat(DueLine.of(DueLine.in("Due: 2026-03-20", ""))).hasValue("");
    }

    @Test
    void aDetailCallsNobodyAndCommandsNothing() {
        Draft draft = new Draft(
                "andon-f1-00",
                "Title",
                "Follow-up F-1",
                "https://andon.example/follow-ups/1",
                "Ask @team.\n/close\n  /assign @rui\n<!-- hidden",
                "",
                LocalDate.parse("2026-03-20"));
        assertThat(draft.markdown())
                .doesNotContain("@team", "@rui", "<!--")
                .doesNotContainPattern("(?m)^\\s*/")
                .contains("[Follow-up F-1](https://andon.example/follow-ups/1)");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDescriptionForJiraIsADocument() {
        Draft draft = new Draft("m", "Title", "Follow-up F-1", "https://a.example/1", "One\nTwo\n\n\nThree", "", null);
        Map<String, Object> document = Adf.description(draft);
        assertThat(document).containsEntry("type", "doc").containsEntry("version", 1);
        var paragraphs = Objects.requireNonNull((java.util.List<Map<String, Object>>) document.get("content"));
        assertThat(paragraphs).hasSize(3).allSatisfy(one -> assertThat(one).containsEntry("type", "paragraph"));
        assertThat(paragraphs.getFirst().toString()).contains("hardBreak");
        assertThat(document.toString()).doesNotContain("text=}");
    }
}
