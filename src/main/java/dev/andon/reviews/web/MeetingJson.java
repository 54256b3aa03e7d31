package dev.andon.reviews.web;

import dev.andon.reviews.Calibration;
import dev.andon.reviews.Guest;
import dev.andon.reviews.Proposal;
import dev.andon.reviews.Readiness;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.Rota;
import dev.andon.reviews.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Review meetings as programs read them. */
final class MeetingJson {
    private MeetingJson() {}

    /** @param stage planned, invited, underway, held or cancelled */
    record Meeting(
            long id,
            String title,
            Instant startsAt,
            Instant endsAt,
            long minutes,
            String zone,
            String place,
            @Nullable Long organiserId,
            @Nullable Long facilitatorId,
            @Nullable Long scribeId,
            Instant prereadBy,
            String stage,
            int minutesPlanned,
            List<TopicJson> topics,
            List<GuestJson> guests,
            int sequence,
            long version,
            String url) {

        /** Without readiness, as lists show it. */
        static Meeting of(ReviewMeeting meeting, String home) {
            return of(meeting, home, _ -> null);
        }

        static Meeting of(ReviewMeeting meeting, String home, Function<Topic, @Nullable Readiness> ready) {
            return new Meeting(
                    meeting.id(),
                    meeting.title(),
                    meeting.startsAt(),
                    meeting.endsAt(),
                    meeting.length().toMinutes(),
                    meeting.zone().getId(),
                    meeting.place(),
                    meeting.organiser(),
                    meeting.facilitator(),
                    meeting.scribe(),
                    meeting.prereadBy(),
                    meeting.stage().word(),
                    meeting.minutes(),
                    meeting.topics().stream()
                            .map(topic -> TopicJson.of(topic, ready.apply(topic)))
                            .toList(),
                    meeting.guests().stream().map(GuestJson::of).toList(),
                    meeting.sequence(),
                    meeting.version(),
                    home + meeting.path());
        }
    }

    /** @param state planned, sent_back, taken or skipped; @param readiness absent in lists */
    record TopicJson(
            long id,
            long incident,
            String report,
            String title,
            String severity,
            int minutes,
            int position,
            String state,
            String note,
            @Nullable ReadinessJson readiness) {
        static TopicJson of(Topic topic, @Nullable Readiness ready) {
            return new TopicJson(
                    topic.id(),
                    topic.incident().number(),
                    topic.report(),
                    topic.incident().title(),
                    topic.incident().severity(),
                    topic.minutes(),
                    topic.position(),
                    topic.state().word(),
                    topic.note(),
                    ready == null ? null : new ReadinessJson(ready.ready(), ready.checks()));
        }
    }

    /** @param ready whether nothing is missing */
    record ReadinessJson(boolean ready, List<Readiness.Check> checks) {}

    /** @param why each reason in words; @param added by hand */
    record GuestJson(long id, String name, boolean required, List<String> why, boolean added) {
        static GuestJson of(Guest guest) {
            return new GuestJson(guest.person(), guest.name(), guest.required(), guest.why(), guest.added());
        }
    }

    /** @param score sum of the points of its reasons */
    record ProposalJson(long incident, String title, String severity, int score, List<ReasonJson> reasons) {
        static ProposalJson of(Proposal proposal) {
            return new ProposalJson(
                    proposal.incident().number(),
                    proposal.incident().title(),
                    proposal.incident().severity(),
                    proposal.score(),
                    proposal.reasons().stream()
                            .map(reason -> new ReasonJson(reason.sign().word(), reason.points(), reason.words()))
                            .toList());
        }
    }

    /** Something that speaks for it. */
    record ReasonJson(String sign, int points, String words) {}

    /** @param next turns from now on */
    record RotaJson(
            String every,
            LocalDate firstDay,
            String zone,
            List<Long> people,
            List<AwayJson> away,
            List<TurnJson> next,
            long version) {
        static RotaJson of(Rota rota, List<Rota.Turn> next) {
            return new RotaJson(
                    rota.every().word(),
                    rota.firstDay(),
                    rota.zone().getId(),
                    rota.people(),
                    rota.away().stream()
                            .map(away -> new AwayJson(away.person(), away.from(), away.to()))
                            .toList(),
                    next.stream()
                            .map(turn -> new TurnJson(turn.from(), turn.to(), turn.person(), turn.instead()))
                            .toList(),
                    rota.version());
        }
    }

    /** Somebody is away, first and last day. */
    record AwayJson(long personId, LocalDate from, LocalDate to) {}

    /** @param insteadOf whose turn it was by the order; absent where it is theirs */
    record TurnJson(
            LocalDate from,
            LocalDate to,
            @Nullable Long personId,
            @Nullable Long insteadOf) {}

    /** @param noFollowUp why nothing needs to follow; absent while nobody said so */
    record CalibrationJson(
            List<Calibration.Asked> asked,
            int answered,
            int couldBeAsked,
            int disputed,
            int confirmed,
            @Nullable String noFollowUp) {
        static CalibrationJson of(Calibration now, @Nullable String none) {
            return new CalibrationJson(
                    now.asked(), now.answered(), now.couldBeAsked(), now.disputed(), now.confirmed(), none);
        }
    }
}
