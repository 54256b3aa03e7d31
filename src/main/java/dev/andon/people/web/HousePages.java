package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.ChangeHouse;
import dev.andon.people.HourlyRates;
import dev.andon.people.HouseSettings;
import dev.andon.people.Housekeeping;
import dev.andon.people.May;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings of the house, for its owners. */
@Controller
@RequestMapping("/house")
class HousePages {
    private final Housekeeping housekeeping;
    private final JsonMapper json;

    HousePages(Housekeeping housekeeping, JsonMapper json) {
        this.housekeeping = housekeeping;
        this.json = json;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show(Actor actor) {
        return Pages.page("people/house", page(actor, Form.of(typed(housekeeping.settings(actor)))));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            housekeeping.change(actor, command(typed), version(typed.get("version")));
        } catch (Invalid invalid) {
            return Pages.unprocessable("people/house", page(actor, Form.refused(typed, invalid)));
        } catch (Stale stale) {
            Form form = new Form(typed, List.of(new FieldError("version", "moved on. " + stale.getMessage())));
            return Pages.unprocessable("people/house", page(actor, form));
        }
        redirect.addFlashAttribute("notice", "Saved.");
        return new ModelAndView("redirect:/house");
    }

    private static ChangeHouse command(Map<String, String> typed) {
        Map<String, BigDecimal> rates = new HashMap<>();
        for (Access access : Access.values()) {
            BigDecimal rate = amount("rate_" + access.word(), typed);
            if (rate != null) {
                rates.put(access.word(), rate);
            }
        }
        return new ChangeHouse(
                typed.get("name"), typed.get("zone"), typed.get("currency"), amount("rate", typed), rates);
    }

    private static @Nullable BigDecimal amount(String field, Map<String, String> typed) {
        String text = typed.getOrDefault(field, "").strip();
        try {
            return text.isEmpty() ? null : new BigDecimal(text.length() > 20 ? "?" : text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new Invalid(field, "is not an amount such as 85 or 85.50");
        }
    }

    private static @Nullable Long version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    private static Map<String, String> typed(HouseSettings settings) {
        Map<String, String> typed = new HashMap<>();
        typed.put("name", settings.name());
        typed.put("zone", settings.zone().getId());
        HourlyRates rates = settings.rates();
        if (rates != null) {
            typed.put("currency", rates.currency().getCurrencyCode());
            typed.put("rate", rates.usual().toPlainString());
            rates.byAccess().forEach((access, rate) -> typed.put("rate_" + access.word(), rate.toPlainString()));
        }
        return typed;
    }

    private HousePage page(Actor actor, Form form) {
        List<HousePage.Line> lines = housekeeping.changes(actor).stream()
                .map(change -> new HousePage.Line(change.at(), change.by(), change.what(), facts(change)))
                .toList();
        return new HousePage(housekeeping.settings(actor), form, lines);
    }

    private List<String> facts(HouseSettings.Change change) {
        JsonNode before = change.before() == null ? json.createObjectNode() : json.readTree(change.before());
        JsonNode after = change.after() == null ? json.createObjectNode() : json.readTree(change.after());
        TreeSet<String> keys = new TreeSet<>(before.propertyNames());
        keys.addAll(after.propertyNames());
        List<String> facts = new ArrayList<>();
        for (String key : keys) {
            String from = before.path(key).asString("");
            String to = after.path(key).asString("");
            if (!from.equals(to)) {
                facts.add("%s: %s → %s".formatted(Form.words(key), said(from), said(to)));
            }
        }
        return facts;
    }

    private static String said(String value) {
        return value.isEmpty() ? "none" : value;
    }
}
