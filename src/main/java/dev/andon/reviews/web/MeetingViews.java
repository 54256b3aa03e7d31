package dev.andon.reviews.web;

import dev.andon.learning.Report;
import dev.andon.people.Person;
import dev.andon.playbook.Severity;
import dev.andon.response.Incident;
import dev.andon.reviews.Calibration;
import dev.andon.reviews.Guest;
import dev.andon.reviews.MeetingTabs.Link;
import dev.andon.reviews.ProgrammeRules;
import dev.andon.reviews.Proposal;
import dev.andon.reviews.Readiness;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.Rota;
import dev.andon.reviews.Sign;
import dev.andon.reviews.Told;
import dev.andon.reviews.Topic;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages of review meetings show. */
public final class MeetingViews {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final int THEMES = 5;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private MeetingViews() {}

    /** "Mon 9 Mar 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Mon 9 Mar 2026, 10:00", as a clock there shows it. */
    public static String when(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone)) + ", " + clock(moment, zone);
    }

    /** "10:00", as a clock there shows it. */
    public static String clock(Instant moment, ZoneId zone) {
        return CLOCK.format(moment.atZone(zone));
    }

    /** Names of people by their ids. */
    public record Names(Map<Long, Person> known) {
        /** The name, or what stands where nobody is named. */
        public String of(@Nullable Long person) {
            return Optional.ofNullable(person == null ? null : known.get(person))
                    .map(Person::name)
                    .orElse("nobody yet");
        }
    }

    /**
     * Meetings.
     *
     * @param here the address of this page
     * @param turns who organises next
     * @param proposed incidents that could be taken; empty on other pages
     */
    public record Lists(
            List<Link> links,
            String here,
            List<ReviewMeeting> meetings,
            List<Rota.Turn> turns,
            List<Proposal> proposed,
            Names names,
            @Nullable String next,
            @Nullable String first) {

        /** Whether these are those that were held or cancelled. */
        public boolean past() {
            return here.equals("/reviews/past");
        }
    }

    /** Incidents that could be taken, and the meetings that could take them. */
    public record Proposed(List<Link> links, List<Proposal> proposals, List<Option> meetings, ProgrammeRules rules) {}

    /** A meeting about to be planned. */
    public record New(Form form, List<Proposal> proposals, Set<Long> chosen, List<Option> people, int closing) {}

    /** What is said of a meeting, to be changed. */
    public record Details(ReviewMeeting meeting, List<Link> tabs, Form form, List<Option> people) {}

    /**
     * A topic with its place on the clock.
     *
     * @param from when it begins; empty while no time is set aside for it
     * @param readiness of its report
     */
    public record Slot(Topic topic, String from, String to, Readiness readiness) {
        /** Whether it can be sent back. */
        public boolean planned() {
            return topic.state() == Topic.State.PLANNED;
        }

        /** Whether it waits for its report. */
        public boolean waits() {
            return topic.state() == Topic.State.SENT_BACK;
        }
    }

    /**
     * The plan of a meeting.
     *
     * @param parts HTML of parts from elsewhere, by their id
     * @param closes when what was parked begins, on the clock
     * @param invited whom the form for guests offers
     */
    public record Plan(
            ReviewMeeting meeting,
            List<Link> tabs,
            List<Slot> slots,
            List<Proposal> proposals,
            ProgrammeRules rules,
            String closes,
            Names names,
            List<Option> invited,
            List<Told> history,
            List<Part> parts,
            Form form) {

        /** Minutes for topics, before what was parked begins. */
        public int room() {
            return Math.max(0, (int) meeting.length().toMinutes() - rules.closingMinutes());
        }

        /** Minutes over what there is room for; below 0 when there is room. */
        public int over() {
            return meeting.minutes() - room();
        }

        /** What is said of the sum of minutes. */
        public String sum() {
            String base = "%d of %d minutes on what happened".formatted(meeting.minutes(), room());
            String themes = meeting.agenda().size() > THEMES ? "; more than five themes rarely fit" : "";
            return (over() > 0 ? base + "; %d too many".formatted(over()) : base) + themes;
        }

        /** Numbers of the incidents that whoever leads took part in: better somebody leads who did not. */
        public List<Long> ledFromWithin() {
            return meeting.topics().stream()
                    .map(Topic::incident)
                    .filter(incident -> incident.crew().took().stream()
                            .anyMatch(presence -> Objects.equals(
                                    meeting.facilitator(), presence.person().id())))
                    .map(Incident::number)
                    .toList();
        }

        /** Minutes that the picture of shares spans. */
        public int whole() {
            return Math.max(1, Math.max(meeting.minutes(), room()) + rules.closingMinutes());
        }

        /** How the time is shared out. */
        public List<Share> shares() {
            List<Share> shares = new ArrayList<>();
            int at = 0;
            for (Slot slot : slots) {
                if (slot.topic().isOnAgenda()) {
                    int width = slot.topic().minutes();
                    shares.add(new Share(at, width, slot.readiness().ready() ? "ready" : ""));
                    at += width;
                }
            }
            if (over() < 0) {
                shares.add(new Share(at, -over(), "free"));
                at -= over();
            }
            shares.add(new Share(at, rules.closingMinutes(), "close"));
            return shares;
        }

        /** Topics whose reports are ready. */
        public long ready() {
            return slots.stream()
                    .filter(slot ->
                            slot.topic().isOnAgenda() && slot.readiness().ready())
                    .count();
        }

        /** Guests without whom it is hard to hold. */
        public List<Guest> required() {
            return meeting.guests().stream().filter(Guest::required).toList();
        }

        /** The others. */
        public List<Guest> optional() {
            return meeting.guests().stream().filter(guest -> !guest.required()).toList();
        }
    }

    /** A piece of the picture of shares, in minutes. */
    public record Share(int x, int width, String look) {}

    /** A part from elsewhere. */
    public record Part(String id, String html) {}

    /** Who organises when. */
    public record RotaPage(
            List<Link> links,
            Rota rota,
            List<Rota.Turn> turns,
            Names names,
            List<Option> people,
            List<Told> changes,
            Form form,
            LocalDate today,
            long viewer) {

        /** Turns to choose from. */
        public List<Option> choices() {
            return turns.stream()
                    .map(turn -> new Option(turn.from().toString(), day(turn.from()) + ", " + names.of(turn.person())))
                    .toList();
        }

        /** How long turns are. */
        public List<Option> every() {
            return Arrays.stream(Rota.Every.values())
                    .map(every -> new Option(every.word(), every.label()))
                    .toList();
        }

        /** Time off that is not over yet. */
        public List<Rota.Away> away() {
            return rota.away().stream().filter(one -> !one.to().isBefore(today)).toList();
        }

        /** Whether whoever looks may take this back. */
        public boolean isOwn(Rota.Away away) {
            return away.person() == viewer;
        }
    }

    /** How meetings are held. */
    public record RulesPage(
            List<Link> links,
            ProgrammeRules rules,
            Form form,
            List<Option> kinds,
            List<Option> teams,
            List<Severity> severities,
            int rows,
            List<Told> changes) {
        /** What speaks for taking an incident. */
        public Sign[] signs() {
            return Sign.values();
        }
    }

    /** What those who were there say of a report. */
    public record CalibrationPage(
            Incident incident,
            Report report,
            List<dev.andon.learning.ReportTabs.Link> tabs,
            Calibration now,
            @Nullable String noFollowUp,
            List<Told> history,
            Form form,
            boolean asked,
            boolean waits) {
        /** Its address. */
        public String home() {
            return report.path() + "/calibration";
        }
    }
}
