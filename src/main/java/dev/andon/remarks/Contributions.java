package dev.andon.remarks;

import dev.andon.learning.Report;
import dev.andon.learning.ReportHistory;
import dev.andon.learning.ReportHistory.Amount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Who contributed what to a report, in writing and by comments: named as thanks, in the order of the report. */
@Component
public class Contributions {
    private final ReportHistory history;
    private final Remarks remarks;

    Contributions(ReportHistory history, Remarks remarks) {
        this.history = history;
        this.remarks = remarks;
    }

    /**
     * What one person contributed.
     *
     * @param writing how much in which section, over time
     * @param comments begun, of any kind
     * @param replies to others and to themselves
     * @param suggested how many of the comments were suggestions
     * @param accepted how many of those are in the text
     * @param confirmed statements that they confirm
     * @param disputed statements that they dispute
     */
    public record Contribution(
            String name,
            List<Amount> writing,
            long comments,
            long replies,
            long suggested,
            long accepted,
            long confirmed,
            long disputed) {

        public long added() {
            return sum(Amount::added);
        }

        public long removed() {
            return sum(Amount::removed);
        }

        private long sum(ToLongFunction<Amount> of) {
            return writing.stream().mapToLong(of).sum();
        }
    }

    /** Of a report that the caller may read; nobody who did nothing. */
    public List<Contribution> of(Report report) {
        Map<String, List<Amount>> writing = new LinkedHashMap<>();
        history.amounts(report)
                .forEach(amount -> writing.computeIfAbsent(amount.name(), _ -> new ArrayList<>())
                        .add(amount));
        List<Remark> all = remarks.of(report);
        all.stream()
                .flatMap(remark -> remark.sayings().stream())
                .filter(saying -> !saying.isTakenBack())
                .forEach(saying -> writing.putIfAbsent(saying.author(), new ArrayList<>()));
        return writing.entrySet().stream()
                .map(one -> contribution(one.getKey(), List.copyOf(one.getValue()), all))
                .toList();
    }

    private static Contribution contribution(String name, List<Amount> writing, List<Remark> all) {
        List<Remark> begun =
                all.stream().filter(remark -> isBy(name, remark.opening())).toList();
        long said = all.stream()
                .flatMap(remark -> remark.sayings().stream())
                .filter(saying -> isBy(name, saying))
                .count();
        return new Contribution(
                name,
                writing,
                begun.size(),
                said - begun.size(),
                begun.stream().filter(Remark::isSuggestion).count(),
                begun.stream().filter(Contributions::isAccepted).count(),
                all.stream()
                        .filter(remark -> remark.confirming().contains(name))
                        .count(),
                all.stream().filter(remark -> remark.disputing().contains(name)).count());
    }

    private static boolean isBy(String name, Saying saying) {
        return !saying.isTakenBack() && saying.author().equals(name);
    }

    private static boolean isAccepted(Remark remark) {
        return remark.proposal() != null && Objects.equals(remark.proposal().outcome(), Proposal.Outcome.ACCEPTED);
    }
}
