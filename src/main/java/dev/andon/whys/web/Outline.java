package dev.andon.whys.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportTab;
import dev.andon.learning.Reports;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.whys.Factor;
import dev.andon.whys.FactorFilter;
import dev.andon.whys.Factors;
import dev.andon.whys.Proof;
import dev.andon.whys.Told;
import dev.andon.whys.Tree;
import dev.andon.whys.Why;
import dev.andon.whys.Whys;
import dev.andon.whys.web.WhysViews.Edited;
import dev.andon.whys.web.WhysViews.Page;
import dev.andon.whys.web.WhysViews.Place;
import dev.andon.whys.web.WhysViews.Row;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of the whys together. */
@Component
class Outline {
    private static final int NAMES = 200;
    private static final int ALIKE = 4;

    private final Whys whys;
    private final Factors factors;
    private final Reports reports;
    private final List<ReportTab> tabs;

    Outline(Whys whys, Factors factors, Reports reports, List<ReportTab> tabs) {
        this.whys = whys;
        this.factors = factors;
        this.reports = reports;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(ReportTab::order)).toList();
    }

    Page page(Actor actor, Incident incident, @Nullable Long under, @Nullable Long after, @Nullable Long edit) {
        if (edit != null) {
            Told told = whys.told(actor, incident);
            Why why = told.tree().get(edit);
            return editing(actor, incident, edit, Form.of(fields(told, why)), why.also());
        }
        return writing(actor, incident, under, after, Form.empty());
    }

    /** With an empty line, where it was asked for; what happened is always the first to be asked. */
    Page writing(Actor actor, Incident incident, @Nullable Long under, @Nullable Long after, Form form) {
        Told told = whys.told(actor, incident);
        return whole(actor, told, place(told.tree(), under, after), null, form);
    }

    Page refused(Actor actor, Incident incident, Form form) {
        return whole(actor, whys.told(actor, incident), null, null, form);
    }

    Page editing(Actor actor, Incident incident, long node, Form form, List<Long> also) {
        Told told = whys.told(actor, incident);
        Why why = told.tree().get(node);
        Factor factor = told.factor(why);
        String shown = factor == null ? "" : factor.name();
        String typed = form.value("factor");
        List<Factor> alike =
                typed.isBlank() || form.error("kind") == null ? List.of() : factors.like(actor, typed, ALIKE);
        Edited edited = new Edited(row(told, why), form, also, told.tree().questionsFor(why), shown, alike);
        return whole(actor, told, null, edited, form);
    }

    private Page whole(Actor actor, Told told, @Nullable Place place, @Nullable Edited edited, Form form) {
        Incident incident = told.incident();
        List<Row> rows =
                told.tree().outline().stream().map(why -> row(told, why)).toList();
        List<String> names = edited == null
                ? List.of()
                : factors.list(actor, FactorFilter.ALL).stream()
                        .map(Factor::name)
                        .distinct()
                        .limit(NAMES)
                        .toList();
        return new Page(incident, told, rows, tabs(incident), place, edited, names, whys.changes(incident), form, 0);
    }

    private static @Nullable Place place(Tree tree, @Nullable Long under, @Nullable Long after) {
        Why above = after == null ? null : tree.find(after).orElse(null);
        if (above != null) {
            List<Long> branch = List.copyOf(tree.branch(above.node()));
            long below = tree.outline().stream()
                    .map(Why::node)
                    .filter(branch::contains)
                    .reduce((_, last) -> last)
                    .orElse(above.node());
            return new Place(below, above.node(), above.parent(), tree.depth(above), question(tree, above.parent()));
        }
        Why question = under == null ? null : tree.find(under).orElse(null);
        if (question != null) {
            List<Why> answers = tree.below(question.node());
            if (!answers.isEmpty()) {
                return place(tree, null, answers.getLast().node());
            }
            int depth = tree.depth(question) + 1;
            return new Place(question.node(), null, question.node(), depth, question(tree, question.node()));
        }
        return tree.nodes().isEmpty() ? new Place(0, null, null, 0, "What happened?") : null;
    }

    private static String question(Tree tree, @Nullable Long parent) {
        return parent == null
                ? "What else happened?"
                : "Why: " + tree.get(parent).text();
    }

    private static Row row(Told told, Why why) {
        Tree tree = told.tree();
        Factor factor = told.factor(why);
        int beside = why.parent() == null
                ? tree.tops().size()
                : tree.below(why.parent()).size();
        return new Row(
                why,
                tree.depth(why),
                tree.position(why),
                beside,
                factor,
                factor == null ? List.of() : factor.before(told.incident()),
                why.also().stream().map(tree::get).toList());
    }

    private static Map<String, String> fields(Told told, Why why) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("text", why.text());
        fields.put("confidence", why.confidence().word());
        fields.put("evidence", why.evidence().stream().map(Proof::line).collect(Collectors.joining("\n")));
        Factor factor = told.factor(why);
        Why.Part part = why.part();
        if (factor != null && part != null) {
            fields.put("factor", factor.name());
            fields.put("role", part.role().word());
            fields.put("kind", factor.kind().word());
            fields.put("note", part.note() == null ? "" : part.note());
        }
        return fields;
    }

    private List<Option> tabs(Incident incident) {
        Report report = reports.of(incident).orElse(null);
        return report == null
                ? List.of()
                : Stream.concat(
                                Stream.of(new Option(report.path(), "Text")),
                                tabs.stream()
                                        .filter(tab -> tab.isFor(report))
                                        .map(tab -> new Option(tab.href(report), tab.label())))
                        .toList();
    }
}
