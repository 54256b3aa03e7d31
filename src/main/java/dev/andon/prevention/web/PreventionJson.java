package dev.andon.prevention.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.State;
import dev.andon.prevention.Answer;
import dev.andon.prevention.Considered;
import dev.andon.prevention.Ledger.Said;
import dev.andon.prevention.LedgerLine;
import dev.andon.prevention.LedgerLine.Meanwhile;
import dev.andon.prevention.LedgerTeam;
import dev.andon.prevention.Prevention.Earlier;
import dev.andon.prevention.Recurrence;
import dev.andon.prevention.Verdict;
import dev.andon.response.Incident;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger as the API answers it. */
final class PreventionJson {
    private PreventionJson() {}

    /** @param team key; null for none @param lastDay the last day on which it is in time; null for none */
    record Item(
            long number,
            String name,
            String title,
            State state,
            @Nullable String team,
            @Nullable LocalDate lastDay,
            long incident) {
        static Item of(FollowUp one) {
            String team = one.team().isEmpty() ? null : one.team();
            long incident = one.incident().number();
            return new Item(one.number(), one.name(), one.title(), one.state(), team, one.lastDay(), incident);
        }
    }

    record Room(long number, String title, String severity) {
        static Room of(Incident incident) {
            return new Room(incident.number(), incident.title(), incident.severity());
        }
    }

    /** @param why what it has to do with the incident */
    record Found(Item followUp, String why, boolean sharesFactor) {
        static Found of(Earlier one) {
            return new Found(
                    Item.of(one.followUp()), one.match().why(), one.match().factor());
        }
    }

    /**
     * @param stateThen the state that the follow-up was in when the incident was declared
     * @param version what If-Match asks for
     */
    record Answered(
            Verdict answer,
            @Nullable String reason,
            State stateThen,
            Instant answeredAt,
            String answeredBy,
            long version) {
        static Answered of(Answer one) {
            return new Answered(one.verdict(), one.reason(), one.stateThen(), one.at(), one.by(), one.version());
        }
    }

    /** @param why null when it was named by hand */
    record Beside(
            Item followUp,
            @Nullable String why,
            boolean sharesFactor,
            State stateThen,
            @Nullable Answered answer,
            @Nullable Back recurrence) {
        static Beside of(Considered one) {
            return new Beside(
                    Item.of(one.followUp()),
                    one.why(),
                    one.factor(),
                    one.stateThen(),
                    one.answer() == null ? null : Answered.of(one.answer()),
                    one.recurrence() == null ? null : Back.of(one.recurrence()));
        }
    }

    /** @param unrelated null while it counts */
    record Back(
            Room incident, String factor, Instant foundAt, boolean reopened, Recurrence.@Nullable Unrelated unrelated) {
        static Back of(Recurrence one) {
            return new Back(Room.of(one.incident()), one.factor(), one.at(), one.reopened(), one.unrelated());
        }
    }

    record Named(Room incident, Answered answer) {
        static Named of(Said one) {
            return new Named(Room.of(one.incident()), Answered.of(one.answer()));
        }
    }

    /** What is known of one follow-up. */
    record One(Item followUp, List<Named> answers, List<Back> recurrences) {}

    /**
     * @param incidents how many
     * @param downtimeUnknown of how many the log does not tell the downtime
     */
    record Sums(
            int incidents,
            int prevented,
            int shortened,
            long downtimeSeconds,
            int downtimeUnknown,
            long affectedUsers) {
        static Sums of(Meanwhile one) {
            return new Sums(
                    one.incidents(),
                    one.prevented(),
                    one.shortened(),
                    one.downtimeSeconds(),
                    one.untold(),
                    one.affected());
        }
    }

    record Line(Item followUp, Sums meanwhile) {
        static Line of(LedgerLine one) {
            return new Line(Item.of(one.followUp()), Sums.of(one.meanwhile()));
        }
    }

    /** @param team key; null for follow-ups that are no team's */
    record OfTeam(@Nullable String team, int followUps, Sums meanwhile) {
        static OfTeam of(LedgerTeam one) {
            return new OfTeam(one.team().isEmpty() ? null : one.team(), one.followUps(), Sums.of(one.meanwhile()));
        }
    }
}
