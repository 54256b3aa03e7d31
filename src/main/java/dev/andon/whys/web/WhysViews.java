package dev.andon.whys.web;

import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.whys.Confidence;
import dev.andon.whys.Factor;
import dev.andon.whys.Kind;
import dev.andon.whys.Proof;
import dev.andon.whys.Role;
import dev.andon.whys.Told;
import dev.andon.whys.Why;
import dev.andon.whys.WhyChange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the page of the whys shows. Public, because templates compile into a package of their own. */
public final class WhysViews {
    private WhysViews() {}

    /**
     * The whole page.
     *
     * @param tabs pages of the report; empty where there is no report yet
     * @param place where something is being written; null when nothing is
     * @param edited the node being edited; null when none is
     * @param names of factors that are there
     * @param at the line in focus; 0 for none
     */
    public record Page(
            Incident incident,
            Told told,
            List<Row> rows,
            List<Option> tabs,
            @Nullable Place place,
            @Nullable Edited edited,
            List<String> names,
            List<WhyChange> changes,
            Form form,
            long at) {

        /** The same with this line in focus: browsers forget the fragment of where they are sent by scripts. */
        Page at(long node) {
            return new Page(incident, told, rows, tabs, place, edited, names, changes, form, node);
        }

        public String here() {
            return home(incident.number());
        }

        public boolean isWriting(Row row) {
            return place != null && row.why().node() == place.below();
        }

        public boolean isEditing(Row row) {
            return edited != null && row.why().node() == edited.row().why().node();
        }

        /** The latest that can be taken back. */
        public @Nullable WhyChange undoable() {
            return changes.isEmpty() || changes.getFirst().undone() ? null : changes.getFirst();
        }
    }

    /** A line of the page, in focus. */
    static String line(long number, long node) {
        return home(number) + "?at=" + node + "#why-" + node;
    }

    static String home(long number) {
        return "/incidents/" + number + "/report/whys";
    }

    /**
     * A line of the outline.
     *
     * @param depth 0 for what happened
     * @param factor null where it is none
     * @param before incidents before this one in which the factor played a part
     * @param also what else it answers
     */
    public record Row(
            Why why,
            int depth,
            int position,
            int beside,
            @Nullable Factor factor,
            List<Incident> before,
            List<Why> also) {

        public String label() {
            return depth == 0 ? "What happened" : "because";
        }

        /** How far it is moved in; on a small screen deep ones stay where one can read them. */
        public int indent() {
            return Math.min(depth, 8);
        }

        public boolean isFirst() {
            return position == 1;
        }

        public boolean isLast() {
            return position == beside;
        }

        public String sure() {
            return why.confidence() == Confidence.KNOWN ? "" : why.confidence().word();
        }
    }

    /**
     * Where something is being written.
     *
     * @param below the node whose line it stands under; 0 for the end of the page
     * @param after the node that it comes to stand after; null for the last answer
     * @param parent what it answers; null for what happened
     */
    public record Place(
            long below, @Nullable Long after, @Nullable Long parent, int depth, String question) {}

    /**
     * A node being edited.
     *
     * @param form what stands or was typed
     * @param also what it answers also, as ticked
     * @param factorShown the name that its factor has for the viewer
     */
    public record Edited(
            Row row, Form form, List<Long> also, List<Why> questions, String factorShown, List<Factor> alike) {}

    /** Two people wrote at once. */
    public record Clash(Incident incident, Why stands, Form mine, List<Long> also, String factorShown) {
        public String here() {
            return home(incident.number());
        }
    }

    /** The words for how sure one is. */
    public static List<Option> confidences() {
        return Arrays.stream(Confidence.values())
                .map(one -> new Option(one.word(), words(one.word())))
                .toList();
    }

    /** The parts that a factor can play. */
    public static List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(one -> new Option(one.word(), one.label()))
                .toList();
    }

    /** What a factor can be a matter of. */
    public static List<Option> kinds() {
        return Arrays.stream(Kind.values())
                .map(one -> new Option(one.word(), words(one.word())))
                .toList();
    }

    private static String words(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A sign for those who see it; the word stands beside it. */
    public static String sign(Role role) {
        return switch (role) {
            case TRIGGER -> "▲";
            case CONDITION -> "■";
            case AMPLIFIER -> "✚";
            case MASKED_DETECTION -> "◐";
            case HELPED -> "●";
        };
    }

    /** Where a piece of evidence is seen; null for words. */
    public static @Nullable String href(Incident incident, Proof proof) {
        String room = "/incidents/" + incident.number();
        return switch (proof.kind()) {
            case ENTRY -> room + "#entry-" + proof.number();
            case CLAIM -> room + "/claims/" + proof.number();
            case APPENDIX -> room + "/appendix/" + proof.number();
            case LINK -> proof.text();
            case WORDS -> null;
        };
    }

    /** What it is called. */
    public static String called(Proof proof) {
        String said = proof.text() == null ? "" : proof.text();
        return switch (proof.kind()) {
            case ENTRY -> "Entry " + proof.number() + (said.isEmpty() ? "" : ": " + said);
            case CLAIM -> "Claim " + proof.number() + (said.isEmpty() ? "" : ": " + said);
            case APPENDIX -> "Appendix " + proof.number() + (said.isEmpty() ? "" : ": " + said);
            case LINK, WORDS -> said;
        };
    }

    /** "3 earlier incidents share this". */
    public static String sharedBy(int earlier) {
        return earlier == 1 ? "1 earlier incident shares this" : earlier + " earlier incidents share this";
    }

    /** What was done, in words that follow a name. */
    public static String did(WhyChange change) {
        return switch (change.what()) {
            case ADDED -> "wrote";
            case WRITTEN -> "changed";
            case MOVED -> "moved";
            case REMOVED -> "took away";
            case RESTORED -> "brought back";
        };
    }
}
