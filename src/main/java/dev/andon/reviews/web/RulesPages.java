package dev.andon.reviews.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Teams;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Severity;
import dev.andon.reviews.AudienceRule;
import dev.andon.reviews.Programme;
import dev.andon.reviews.Programme.Draft;
import dev.andon.reviews.Programme.RuleDraft;
import dev.andon.reviews.ProgrammeRules;
import dev.andon.reviews.Sign;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the house holds its review meetings. */
@Controller
@RequestMapping("/reviews/rules")
class RulesPages {
    private static final String PAGE = "reviews/rules";
    private static final Pattern RULE = Pattern.compile("audience\\[(\\d+)]\\.(\\w+).*");
    private static final int SPARE = 2;
    private static final int MOST = 30;

    private final Programme programme;
    private final Teams teams;
    private final Playbook playbook;

    RulesPages(Programme programme, Teams teams, Playbook playbook) {
        this.playbook = playbook;
        this.programme = programme;
        this.teams = teams;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show(Actor actor) {
        return Pages.page(PAGE, view(actor, Form.of(values())));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        List<Integer> rows = new ArrayList<>();
        try {
            programme.change(actor, draft(typed, rows), Typed.version(typed.get("version")));
        } catch (Invalid invalid) {
            List<FieldError> errors =
                    invalid.errors().stream().map(error -> byName(error, rows)).toList();
            return Pages.unprocessable(PAGE, view(actor, new Form(typed, errors)));
        } catch (Stale stale) {
            Map<String, String> again = new HashMap<>(typed);
            again.put("version", Long.toString(programme.rules().version()));
            return Pages.unprocessable(PAGE, view(actor, Form.refused(again, "minutes", stale)));
        }
        redirect.addFlashAttribute("notice", "Saved. Meetings that are planned keep their deadlines and guests.");
        return Pages.seeOther("/reviews/rules");
    }

    private MeetingViews.RulesPage view(Actor actor, Form form) {
        ProgrammeRules rules = programme.rules();
        return new MeetingViews.RulesPage(
                Links.of(actor),
                rules,
                form,
                Arrays.stream(AudienceRule.Kind.values())
                        .map(kind -> new Option(kind.word(), kind.label()))
                        .toList(),
                teams.all().stream()
                        .filter(team -> !team.retired())
                        .map(team -> new Option(team.key(), team.name()))
                        .toList(),
                playbook.severities(),
                Math.min(MOST, rules.audience().size() + SPARE),
                programme.changes(actor));
    }

    private Map<String, String> values() {
        ProgrammeRules rules = programme.rules();
        Map<String, String> values = new HashMap<>();
        values.put("preread_days", Integer.toString(rules.prereadDays()));
        values.put("minutes", Integer.toString(rules.minutes()));
        values.put("closing_minutes", Integer.toString(rules.closingMinutes()));
        values.put("topic_minutes", Integer.toString(rules.topicMinutes()));
        values.put("completeness", Integer.toString(rules.completeness()));
        values.put("findings", Integer.toString(rules.findings()));
        values.put("calibration", Integer.toString(rules.calibration()));
        values.put("look_back_days", Integer.toString(rules.lookBackDays()));
        rules.meetWithin().forEach((severity, days) -> values.put("within_" + severity, days.toString()));
        for (Sign sign : Sign.values()) {
            values.put("points_" + sign.word(), Integer.toString(rules.points(sign)));
        }
        for (int i = 0; i < rules.audience().size(); i++) {
            AudienceRule rule = rules.audience().get(i);
            values.put("kind_" + i, rule.kind().word());
            values.put("label_" + i, rule.label());
            values.put("severities_" + i, String.join(" ", rule.severities()));
            values.put("team_" + i, rule.team());
            values.put("people_" + i, String.join("\n", rule.people()));
            values.put("required_" + i, rule.required() ? "true" : "");
        }
        values.put("version", Long.toString(rules.version()));
        return values;
    }

    /** @param rows filled with the row that each rule was typed in */
    private Draft draft(Map<String, String> typed, List<Integer> rows) {
        Map<String, @Nullable Integer> within = new HashMap<>();
        playbook.severities().stream()
                .map(Severity::key)
                .filter(key -> typed.containsKey("within_" + key))
                .forEach(key -> within.put(key, Typed.number(typed.get("within_" + key))));
        Map<String, @Nullable Integer> points = new HashMap<>();
        for (Sign sign : Sign.values()) {
            points.put(sign.word(), Typed.number(typed.get("points_" + sign.word())));
        }
        List<RuleDraft> audience = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            if (!typed.getOrDefault("kind_" + i, "").isBlank()) {
                audience.add(rule(typed, i));
                rows.add(i);
            }
        }
        return new Draft(
                Typed.number(typed.get("preread_days")),
                Typed.number(typed.get("minutes")),
                Typed.number(typed.get("closing_minutes")),
                Typed.number(typed.get("topic_minutes")),
                Typed.number(typed.get("completeness")),
                Typed.number(typed.get("findings")),
                Typed.number(typed.get("calibration")),
                Typed.number(typed.get("look_back_days")),
                within,
                points,
                audience);
    }

    private static RuleDraft rule(Map<String, String> typed, int row) {
        return new RuleDraft(
                typed.get("kind_" + row),
                typed.get("label_" + row),
                Typed.words(typed.get("severities_" + row)),
                typed.get("team_" + row),
                Typed.words(typed.get("people_" + row)),
                typed.containsKey("required_" + row));
    }

    /** The page has a field for each row and each sign. */
    private static FieldError byName(FieldError error, List<Integer> rows) {
        Matcher rule = RULE.matcher(error.field());
        if (rule.matches()) {
            return new FieldError(rule.group(2) + "_" + rows.get(Integer.parseInt(rule.group(1))), error.message());
        }
        return new FieldError(
                error.field().replace("points.", "points_").replace("meet_within.", "within_"), error.message());
    }
}
