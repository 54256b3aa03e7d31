package dev.andon.care;

import dev.andon.response.Incident;
import dev.andon.response.Participants;
import dev.andon.response.Presence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which kind words are due to somebody: a pure function of the occasion and the house's settings. */
final class Prompts {
    /** Whoever has been there for longer does not arrive any more. */
    private static final Duration ARRIVING = Duration.ofMinutes(15);
    /** After it, whoever goes on has gone on. */
    private static final Duration CEASED = Duration.ofHours(2);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Occasion occasion;
    private final CareSettings settings;
    private final List<Prompt> due = new ArrayList<>();

    private Prompts(Occasion occasion, CareSettings settings) {
        this.occasion = occasion;
        this.settings = settings;
    }

    /** What is due now and was not answered, the most pressing first. */
    static List<Prompt> of(Occasion occasion, CareSettings settings) {
        Prompts prompts = new Prompts(occasion, settings);
        prompts.breath();
        prompts.air();
        prompts.rest();
        prompts.whileOn();
        return prompts.due.stream()
                .filter(prompt -> !occasion.answered().contains(prompt.key()))
                .toList();
    }

    private Optional<Presence> presence() {
        return occasion.incident().crew().find(occasion.personId());
    }

    private void breath() {
        presence()
                .filter(presence -> occasion.incident().isLive())
                .filter(presence -> presence.awaited() || hasJustCome(presence))
                .ifPresent(presence -> {
                    int times = presence.spans().size() + (presence.awaited() ? 1 : 0);
                    due.add(Prompt.of(
                            Moment.BREATH,
                            Integer.toString(times),
                            "Before you read on: one slow breath in, one slow breath out. It will all still be here."));
                });
    }

    private boolean hasJustCome(Presence presence) {
        boolean called = switch (presence.how()) {
            case INVITED, ROLE, LET_IN, MERGED -> true;
            case DECLARED, SELF, NOTE -> false;
        };
        return called
                && presence.here()
                && presence.spans().getLast().from().isAfter(occasion.now().minus(ARRIVING));
    }

    private void air() {
        occasion.beginnings()
                .forEach(begun -> due.add(Prompt.of(
                        Moment.AIR,
                        begun.about(),
                        "Before “%s”: a little air first, if you can. Then nobody has to rush it."
                                .formatted(begun.what()))));
        String runbook = occasion.runbook();
        if (runbook != null && occasion.incident().isLive()) {
            due.add(Prompt.of(
                    Moment.AIR,
                    about("runbook " + runbook),
                    "Before the first step: a little air first, if you can. Runbooks take longer than one thinks."));
        }
    }

    private static String about(String words) {
        return words.length() <= 120 ? words : words.substring(0, 120);
    }

    private void rest() {
        Instant ceased = occasion.ceasedAt();
        if (ceased != null
                && occasion.now().isBefore(ceased.plus(CEASED))
                && OnDuty.wasAt(occasion.incident(), occasion.personId(), ceased)) {
            due.add(Prompt.of(
                    Moment.BREAK,
                    Long.toString(ceased.getEpochSecond()),
                    "The impact has ceased. Take at least %d minutes away from the screen before what comes next."
                            .formatted(settings.breakMinutes())));
        }
    }

    private void whileOn() {
        OnDuty.of(occasion.incident(), occasion.personId(), occasion.now()).ifPresent(duty -> {
            reliefAbout(duty, occasion.zone(), occasion.now(), settings).ifPresent(about -> relief(duty, about));
            foodAbout(duty, occasion.zone(), occasion.now(), settings)
                    .ifPresent(about -> due.add(Prompt.of(
                            Moment.FOOD,
                            about,
                            "You have been on for %s. Have you eaten? Order something before you are hungry."
                                    .formatted(duty.words()))));
        });
    }

    private void relief(OnDuty duty, String about) {
        boolean night = settings.isNight(occasion.now(), occasion.zone());
        String text = "You have been on for %s%s. Who could take over?"
                .formatted(duty.words(), night ? "; it is " + clock(occasion.now(), occasion.zone()) + " for you" : "");
        String way = wayToHandOver(occasion.incident(), occasion.personId());
        due.add(new Prompt(Moment.RELIEF, about, text, way, way.contains("handovers") ? "Hand over" : "Step out"));
    }

    /** Into the form that hands their role over; of somebody without one, to stepping out. */
    static String wayToHandOver(Incident incident, long personId) {
        String room = "/incidents/" + incident.number();
        return incident.crew()
                .find(personId)
                .map(presence -> Participants.rolesOf(incident, presence.person()))
                .filter(roles -> !roles.isEmpty())
                .map(roles -> room + "/handovers/new?role=" + roles.getFirst())
                .orElse(room + "/participants/departure");
    }

    /** Which occasion of relief it is: once for each whole span, and once for the night; empty when none is due. */
    static Optional<String> reliefAbout(OnDuty duty, ZoneId zone, Instant now, CareSettings settings) {
        long spans = duty.time().dividedBy(settings.relief());
        String since = duty.since().getEpochSecond() + "-";
        if (spans > 0) {
            return Optional.of(since + spans);
        }
        boolean night = settings.isNight(now, zone) && duty.time().compareTo(settings.nightRelief()) >= 0;
        return night ? Optional.of(since + "night") : Optional.empty();
    }

    /** As {@link #reliefAbout}; at a meal time half of the span is enough. */
    static Optional<String> foodAbout(OnDuty duty, ZoneId zone, Instant now, CareSettings settings) {
        long spans = duty.time().dividedBy(settings.food());
        String since = duty.since().getEpochSecond() + "-";
        if (spans > 0) {
            return Optional.of(since + spans);
        }
        boolean soon = duty.time().multipliedBy(2).compareTo(settings.food()) >= 0;
        return soon && settings.isMealTime(now, zone) ? Optional.of(since + "meal") : Optional.empty();
    }

    /** "02:10". */
    static String clock(Instant now, ZoneId zone) {
        return TIME.format(now.atZone(zone));
    }
}
