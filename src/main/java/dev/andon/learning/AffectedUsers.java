package dev.andon.learning;

import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.Summarised;
import dev.andon.response.Entry;
import dev.andon.response.Impacting.Amount;
import dev.andon.response.Impacting.ImpactEstimated;
import dev.andon.response.IncidentEvent;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many were affected: as it was estimated last, and where nobody estimated, as it was written somewhere. */
final class AffectedUsers {
    private static final String KEY = "affected_users";
    private static final String LABEL = "Affected users";
    private static final String WORDS = "users|customers|clients|people|accounts|tenants";
    private static final String FORMULA =
            "the latest estimate of the impact on users, the largest of several; without one "
                    + "the number of users, customers or clients named last in the summary, a note or an update";
    private static final Pattern UNIT = Pattern.compile("\\b(?:" + WORDS + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATED = Pattern.compile(
            "(\\d{1,3}(?:[,. ’']\\d{3})+|\\d{1,12})\\s+(?:\\w+\\s+)?(?:" + WORDS + ")\\b", Pattern.CASE_INSENSITIVE);

    private AffectedUsers() {}

    /** @param log in order of seq */
    static Figure figure(List<Entry> log) {
        return estimated(log)
                .or(() -> stated(log))
                .orElseGet(() -> new Figure(
                        KEY,
                        LABEL,
                        null,
                        null,
                        "users",
                        FORMULA,
                        "Nobody stated how many users were affected.",
                        List.of()));
    }

    private record Estimate(
            long seq, Amount amount, @Nullable String known) {}

    private static Optional<Figure> estimated(List<Entry> log) {
        Map<Long, Optional<Estimate>> latest = new LinkedHashMap<>();
        for (Entry entry : log) {
            if (entry.event() instanceof ImpactEstimated e && e.on().equals("user")) {
                latest.put(e.impact(), counted(entry.seq(), e));
            }
        }
        return latest.values().stream()
                .flatMap(Optional::stream)
                .max(Comparator.comparing(estimate -> most(estimate.amount())))
                .map(AffectedUsers::figure);
    }

    private static Optional<Estimate> counted(long seq, ImpactEstimated e) {
        return Optional.ofNullable(e.amount())
                .filter(amount -> UNIT.matcher(amount.unit()).find())
                .map(amount -> new Estimate(seq, amount, e.known()));
    }

    private static BigDecimal most(Amount amount) {
        return Objects.requireNonNullElse(amount.upTo(), amount.count());
    }

    private static Figure figure(Estimate estimate) {
        Amount amount = estimate.amount();
        String known = estimate.known() == null ? "" : ", from " + estimate.known();
        String value = "%s (%s%s)".formatted(amount.shown(), amount.sure(), known);
        long count = amount.count().longValue();
        return new Figure(KEY, LABEL, value, count, "users", FORMULA, null, List.of(estimate.seq()));
    }

    private static Optional<Figure> stated(List<Entry> log) {
        for (Entry entry : log.reversed()) {
            Matcher stated = STATED.matcher(saidIn(entry.event()));
            String last = null;
            while (stated.find()) {
                last = stated.group(1);
            }
            if (last != null) {
                long users = Long.parseLong(last.replaceAll("\\D", ""));
                String value = "%,d".formatted(users);
                return Optional.of(new Figure(KEY, LABEL, value, users, "users", FORMULA, null, List.of(entry.seq())));
            }
        }
        return Optional.empty();
    }

    private static String saidIn(IncidentEvent event) {
        if (event instanceof Noted e) {
            return e.text();
        }
        if (event instanceof UpdatePosted e) {
            return e.text();
        }
        if (event instanceof Summarised e) {
            return e.summary();
        }
        return event instanceof Declared e && e.summary() != null ? e.summary() : "";
    }
}
