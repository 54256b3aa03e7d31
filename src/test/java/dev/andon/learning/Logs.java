package dev.andon.learning;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Entry;
import dev.andon.response.Holder;
import dev.andon.response.IncidentEvent;
import dev.andon.response.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logs written by hand, in seconds after the declaration. */
final class Logs {
    static final Instant START = Instant.parse("2026-11-03T01:12:00Z");
    static final Actor INES = Actor.person(1, "Ines Rocha", Access.RESPONDER);
    static final Actor AIKO = Actor.person(2, "Aiko Mori", Access.RESPONDER);

    private final List<Entry> entries = new ArrayList<>();
    private Status status = Status.TRIAGE;

    static Logs declared() {
        return new Logs()
                .at(
                        0,
                        INES,
                        new Declared(
                                "Sign-in fails for everybody",
                                "sev1",
                                "service",
                                null,
                                List.of("gateway", "sign-in"),
                                false,
                                Status.TRIAGE));
    }

    Logs at(long second, Actor actor, IncidentEvent event) {
        Instant when = START.plusSeconds(second);
        entries.add(new Entry(7, entries.size() + 1, event, when, when, actor, "web", ""));
        return this;
    }

    Logs status(long second, Status to, @Nullable String reason) {
        at(second, INES, new StatusChanged(status, to, reason));
        status = to;
        return this;
    }

    Logs note(long second, String text) {
        return at(second, AIKO, new Noted(text));
    }

    Logs role(long second, String role, Actor holder) {
        return at(second, holder, new RoleAssigned(role, new Holder(holder.personId(), holder.name()), null));
    }

    Logs alert(long second, String title) {
        return at(second, Actor.alertSource(3, "Prometheus"), new AlertAttached(9, title, "critical", "Prometheus"));
    }

    Logs update(long second, String text, @Nullable Long promisedBy) {
        return at(
                second,
                INES,
                new UpdatePosted("internal", text, null, promisedBy == null ? null : START.plusSeconds(promisedBy)));
    }

    Logs missed(long promisedBy) {
        return at(promisedBy, Actor.system(), new PromiseMissed("internal", START.plusSeconds(promisedBy)));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
