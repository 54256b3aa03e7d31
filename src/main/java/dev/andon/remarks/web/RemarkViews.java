package dev.andon.remarks.web;

import dev.andon.coedit.Difference.Piece;
import dev.andon.learning.Report;
import dev.andon.learning.ReportTabs.Link;
import dev.andon.remarks.Contributions.Contribution;
import dev.andon.remarks.Earlier;
import dev.andon.remarks.Kind;
import dev.andon.remarks.Mention;
import dev.andon.remarks.Remark;
import dev.andon.remarks.Saying;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Shell;
import dev.andon.ui.TextLinks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of comments show. Public, because templates compile into a package of their own. */
public final class RemarkViews {
    private RemarkViews() {}

    /** How the text under a comment is now, compared with what it was begun on. */
    public enum State {
        /** On a section, or the report. */
        WHOLE,
        STANDS,
        CHANGED,
        GONE
    }

    /**
     * A comment as it is shown.
     *
     * @param incident its number
     * @param heading of the section it stands in; empty for the report
     * @param words of its passage as it is read now; empty when there is none
     * @param before what is read before it
     * @param pieces what a suggestion takes out and puts in
     * @param links who is mentioned
     * @param earlier what sayings said before, by their number
     * @param shutOut names of those who are mentioned and cannot read it
     */
    public record Card(
            Remark remark,
            long incident,
            String home,
            String heading,
            State state,
            String words,
            String before,
            List<Piece> pieces,
            TextLinks links,
            Map<Integer, List<Earlier>> earlier,
            List<String> shutOut) {

        /** Its address. */
        public String path() {
            return home + "/comments/" + remark.number();
        }

        /** The frame of the page that it stands in. */
        public String frame() {
            return remark.place() == null
                    ? "remarks"
                    : "remarks-" + remark.place().section();
        }

        /** The passage as it was read when the comment was begun. */
        public String quoted() {
            String words = remark.place() == null ? null : remark.place().words();
            return words == null ? "" : words;
        }

        public List<Earlier> earlier(Saying saying) {
            return earlier.getOrDefault(saying.number(), List.of());
        }

        /** Whether it can be put into the text as it is. */
        public boolean fits() {
            return state == State.STANDS;
        }

        /** For the list beside the text. */
        public String begins() {
            String text = remark.opening().text();
            String said = text.isEmpty()
                    ? remark.kind().label()
                    : text.replaceAll("[*_`>#\\s]+", " ").strip();
            return said.length() <= 90 ? said : said.substring(0, said.offsetByCodePoints(0, 80)) + " …";
        }
    }

    /** @param cards open ones of a section, shown below it */
    public record Below(String section, String heading, String home, List<Card> cards, int resolved) {
        public long open() {
            return cards.stream().filter(card -> card.remark().isOpen()).count();
        }
    }

    /** Beside the text. */
    public record Rail(String home, List<Card> open) {}

    /**
     * All of a report.
     *
     * @param show open, resolved, mine, disputed or all
     */
    public record Whole(
            Incident incident,
            Report report,
            List<Link> tabs,
            List<Card> cards,
            String show,
            Map<String, Long> counts,
            List<Contribution> contributions,
            long beat) {

        public String home() {
            return report.path() + "/comments";
        }
    }

    /**
     * One comment, or one saying of it being changed.
     *
     * @param edited the number of the saying being changed; -1 for none
     */
    public record One(Incident incident, Report report, List<Link> tabs, Card card, int edited, Form form) {}

    /**
     * A comment being written.
     *
     * @param passage the text that a suggestion replaces, as it stands; null until it is found
     * @param others what is open in the same section
     */
    public record New(
            Incident incident,
            Report report,
            Kind kind,
            Form form,
            @Nullable String passage,
            List<Card> others) {

        public String home() {
            return report.path() + "/comments";
        }

        public String heading() {
            return report.section(form.value("section"))
                    .map(section -> section.heading())
                    .orElse("");
        }

        public String frame() {
            return form.value("section").isEmpty() ? "remarks" : "remarks-" + form.value("section");
        }

        /** The same with another kind. */
        public String as(Kind other) {
            return home() + "/new?kind=" + other.word() + "&section=" + coded("section") + "&quote=" + coded("quote")
                    + "&before=" + coded("before");
        }

        private String coded(String field) {
            return URLEncoder.encode(form.value(field), StandardCharsets.UTF_8);
        }
    }

    /** Where somebody is mentioned, and whether they want letters of it. */
    public record Mine(List<Mention> mentions, boolean letters) {}

    /** What somebody said, in words; without what they did not do. */
    public static String said(Contribution one) {
        List<String> said = new ArrayList<>();
        add(said, one.comments(), "comment", "comments");
        add(said, one.replies(), "reply", "replies");
        if (one.suggested() > 0) {
            said.add("%d of %d suggested accepted".formatted(one.accepted(), one.suggested()));
        }
        add(said, one.confirmed(), "statement confirmed", "statements confirmed");
        add(said, one.disputed(), "statement disputed", "statements disputed");
        return String.join(", ", said);
    }

    private static void add(List<String> said, long count, String one, String many) {
        if (count > 0) {
            said.add(count + " " + (count == 1 ? one : many));
        }
    }

    /** The one who looks; 0 for nobody. */
    public static long me(Shell shell) {
        Shell.Viewer viewer = shell.viewer();
        return viewer == null ? 0 : viewer.id();
    }
}
