package dev.andon.interventions;

import dev.andon.response.Intervening.InterventionAnnounced;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done to production, or is about to be.
 *
 * @param id its number within the incident, from 1
 * @param rollback how it is undone
 * @param needsClearing whether it waits for the commander, by the policy as it was when it was announced
 * @param option the option it came from, if from one
 * @param cleared null while nobody did, also where policy let it pass
 * @param ended when it was refused, withdrawn, or over after it was started
 * @param uncleared why it was started without the clearing it needed
 * @param remark why it was refused or withdrawn, or what came of it
 */
public record Intervention(
        long id,
        State state,
        Aim target,
        String what,
        String why,
        Risk risk,
        String rollback,
        boolean destructive,
        boolean needsClearing,
        @Nullable Long option,
        Said announced,
        @Nullable Said cleared,
        @Nullable Said started,
        @Nullable Said ended,
        @Nullable String uncleared,
        @Nullable String remark) {

    static Intervention announced(InterventionAnnounced e, Said said) {
        return new Intervention(
                e.intervention(),
                e.needsClearing() ? State.ANNOUNCED : State.CLEARED,
                new Aim(e.service(), e.host()),
                e.what(),
                e.why(),
                Risk.of(e.risk()),
                e.rollback(),
                e.destructive(),
                e.needsClearing(),
                e.option(),
                said,
                null,
                null,
                null,
                null,
                null);
    }

    Intervention clearedBy(Said said) {
        return next(State.CLEARED, said, started, ended, uncleared, remark);
    }

    Intervention startedBy(Said said, @Nullable String why) {
        return next(State.STARTED, cleared, said, ended, why, remark);
    }

    Intervention endedBy(State outcome, Said said, @Nullable String words) {
        return next(outcome, cleared, started, said, uncleared, words);
    }

    private Intervention next(
            State next,
            @Nullable Said nowCleared,
            @Nullable Said nowStarted,
            @Nullable Said nowEnded,
            @Nullable String why,
            @Nullable String words) {
        return new Intervention(
                id,
                next,
                target,
                what,
                this.why,
                risk,
                rollback,
                destructive,
                needsClearing,
                option,
                announced,
                nowCleared,
                nowStarted,
                nowEnded,
                why,
                words);
    }
}
