package dev.andon.whys;

import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.whys.internal.FactorTable.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody wrote as a why: what makes no sense is said of its field; a factor that is new is begun. */
@Component
class WhyReading {
    private static final int TEXT = 500;
    private static final int NOTE = 500;

    private final Proofs proofs;
    private final Factors factors;
    private final Factoring factoring;

    WhyReading(Proofs proofs, Factors factors, Factoring factoring) {
        this.proofs = proofs;
        this.factors = factors;
        this.factoring = factoring;
    }

    /** @param part null where it is no factor */
    record Checked(
            String text, Confidence confidence, List<Proof> evidence, List<Long> also, Checked.@Nullable Part part) {

        /**
         * @param known the factor that was meant; null for one that is new
         * @param name of a new one
         */
        record Part(
                @Nullable Long known,
                String name,
                Kind kind,
                Role role,
                @Nullable String note) {}
    }

    Checked checked(Act act, Incident incident, boolean top, WriteWhy command, Validation validation) {
        String text = validation.line("text", command.text(), TEXT);
        Confidence confidence = confidence(command.confidence(), top, validation);
        List<Proof> evidence = proofs.checked(act.actor(), incident, command.evidence(), validation);
        List<Long> given = command.also() == null ? List.of() : command.also();
        boolean whole = given.stream().allMatch(other -> other != null && other > 0);
        validation.check(whole, "also", "must be numbers of whys");
        List<Long> also = whole ? given.stream().distinct().sorted().toList() : List.of();
        return new Checked(text, confidence, evidence, also, part(act, incident, command, validation));
    }

    private static Confidence confidence(@Nullable String word, boolean top, Validation validation) {
        if (word == null || word.isBlank()) {
            return top ? Confidence.KNOWN : Confidence.LIKELY;
        }
        return Confidence.of(word).orElseGet(() -> {
            validation.error("confidence", "must be known, likely or possible");
            return Confidence.LIKELY;
        });
    }

    private Checked.@Nullable Part part(Act act, Incident incident, WriteWhy command, Validation validation) {
        String name = validation.optionalLine("factor", command.factor(), Factoring.NAME);
        String note = validation.optionalText("note", command.note(), NOTE);
        if (name == null) {
            boolean says = command.role() != null && !command.role().isBlank();
            validation.check(!says && note == null, "factor", "is required: which factor is it?");
            return null;
        }
        Role role = Role.of(command.role() == null ? "" : command.role()).orElse(null);
        validation.check(
                role != null,
                "role",
                "must say which part it played: trigger, condition, amplifier, masked_detection or helped");
        Row known = factors.meant(act.actor(), incident, name);
        Kind kind = known == null ? Factoring.kind(command.kind(), validation) : known.kind();
        return new Checked.Part(
                known == null ? null : known.id(), name, kind, role == null ? Role.CONDITION : role, note);
    }

    /** The node that it makes, of version 1. */
    Why why(Act act, WhyWriting.At at, Checked checked) {
        Checked.Part part = checked.part();
        return new Why(
                at.node(),
                at.parent(),
                checked.text(),
                checked.confidence(),
                checked.evidence(),
                checked.also(),
                part == null ? null : new Why.Part(factor(part), part.role(), part.note()),
                1,
                act.actor().name(),
                at.now());
    }

    private long factor(Checked.Part part) {
        Long known = part.known();
        return known == null ? factoring.begin(part.name(), part.kind()) : known;
    }

    /** What a node says, as one would write it; its factor by the key it has of its own, whatever it was merged with. */
    WriteWhy asWritten(Why why) {
        Why.Part part = why.part();
        return WriteWhy.of(why, part == null ? null : factors.ownKey(part.factor()));
    }
}
