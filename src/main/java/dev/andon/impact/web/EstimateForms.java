package dev.andon.impact.web;

import dev.andon.impact.EstimateImpact;
import dev.andon.impact.Impact;
import dev.andon.people.People;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Impacting.Amount;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the form of an estimate, and reads what was typed into it. */
@Component
class EstimateForms {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final People people;

    EstimateForms(People people) {
        this.people = people;
    }

    EstimateForm empty(Incident incident, long writer) {
        return of(incident, writer, Form.of(Map.of("bound", EstimateForm.NOBODY_KNOWS, "confidence", "low")));
    }

    EstimateForm of(Incident incident, long writer, Form form) {
        return new EstimateForm(incident, form, zone(writer));
    }

    ZoneId zone(long writer) {
        return people.get(writer).zone();
    }

    /** What is thought now, to begin from. */
    Form from(Impact impact, ZoneId zone) {
        Map<String, String> values = new HashMap<>();
        values.put("on", impact.on());
        values.put("text", impact.text());
        Amount amount = impact.amount();
        values.put("bound", amount == null ? EstimateForm.NOBODY_KNOWS : amount.bound());
        values.put("confidence", amount == null ? "low" : amount.confidence());
        values.put("count", amount == null ? "" : amount.count().toPlainString());
        values.put(
                "up_to",
                amount == null || amount.upTo() == null ? "" : amount.upTo().toPlainString());
        values.put("unit", amount == null ? "" : amount.unit());
        values.put("since", local(impact.since(), zone));
        values.put("until", local(impact.until(), zone));
        return Form.of(values);
    }

    private static String local(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : LOCAL.format(at.atZone(zone));
    }

    /**
     * What was typed as a command. A field left as it was offered keeps the seconds that the field does not show.
     *
     * @param before what was offered to begin from; null for a first estimate
     */
    EstimateImpact command(Map<String, String> typed, ZoneId zone, @Nullable Impact before) {
        String bound = blank(typed.get("bound"));
        boolean counted = bound != null && !bound.equals(EstimateForm.NOBODY_KNOWS);
        Instant until = moment("until", typed.get("until"), zone);
        return new EstimateImpact(
                before == null ? blank(typed.get("on")) : null,
                typed.get("text"),
                counted ? bound : null,
                counted ? number("count", typed.get("count")) : null,
                counted && "between".equals(bound) ? number("up_to", typed.get("up_to")) : null,
                counted ? typed.get("unit") : null,
                blank(typed.get("confidence")),
                typed.get("known"),
                kept(moment("since", typed.get("since"), zone), before == null ? null : before.since()),
                kept(until, before == null ? null : before.until()),
                before != null && until == null ? Boolean.TRUE : null);
    }

    private static @Nullable Instant kept(@Nullable Instant typed, @Nullable Instant before) {
        boolean same = typed != null && before != null && typed.equals(before.truncatedTo(ChronoUnit.MINUTES));
        return same ? before : typed;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A time from a datetime field; null when blank. */
    static @Nullable Instant moment(String field, @Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Invalid(field, "is not a time such as 2026-11-20T03:14");
        }
    }

    /** 18400, 18 400, 18,400, 3.5 and 3,5. */
    static @Nullable BigDecimal number(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Invalid(field, "is required, or choose that nobody knows yet");
        }
        String digits = text.replaceAll("[\\s\u00a0\u202f'’]", "");
        String plain =
                digits.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? digits.replace(",", "") : digits.replace(',', '.');
        if (!plain.matches("-?\\d{1,20}(\\.\\d{1,6})?")) {
            throw new Invalid(field, "is not a number such as 18,400");
        }
        return new BigDecimal(plain);
    }
}
