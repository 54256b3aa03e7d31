package dev.andon.sharing.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.people.Person;
import dev.andon.sharing.CustomerSection;
import dev.andon.sharing.CustomerText.Finding;
import dev.andon.sharing.CustomerText.Part;
import dev.andon.sharing.CustomerVersions.Whole;
import dev.andon.sharing.Redaction;
import dev.andon.ui.Form;
import dev.andon.ui.Markdown;
import dev.andon.ui.Option;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What customers read beside the original.
 *
 * @param whole null while there is none
 * @param tabs pages of the report: where, and what it is called
 * @param form what was typed and refused; its value "about" names the form it belongs to
 * @param publicUrl where the page is reached by everybody; null before it is published
 */
public record CustomersView(
        Report report,
        List<Option> tabs,
        @Nullable Whole whole,
        List<Row> rows,
        List<Option> approvers,
        @Nullable String approver,
        boolean mayApprove,
        Form form,
        @Nullable String publicUrl) {

    /**
     * A section, on both sides.
     *
     * @param original as HTML, with marks on what is redacted
     * @param part what customers read; null where it is left out
     */
    public record Row(
            ReportSection section,
            CustomerSection decided,
            String original,
            @Nullable Part part,
            List<Redaction> redactions,
            List<Finding> findings) {

        public boolean isToBeChecked(Redaction redaction) {
            return findings.stream().anyMatch(finding -> Objects.equals(finding.redaction(), redaction.id()));
        }

        public String html() {
            return part == null ? "" : Markdown.html(part.body());
        }

        public boolean hasBlocks() {
            return section.body().contains("{{");
        }

        /** The word for the state, in the list of sections and beside the section. */
        public String word() {
            return switch (decided.treatment()) {
                case OUT -> "Left out";
                case TAKEN -> redactions.isEmpty() ? "Taken" : "Taken with redactions";
                case ANEW -> "Written anew";
            };
        }
    }

    public String home() {
        return CustomersTab.path(report);
    }

    /** The form that was refused gets what was typed; every other one is as it was. */
    public Form formOf(String about) {
        return form.value("about").equals(about) ? form : Form.empty();
    }

    public static List<Option> options(List<Person> people) {
        return people.stream()
                .map(person -> new Option(Long.toString(person.id()), person.name()))
                .toList();
    }
}
