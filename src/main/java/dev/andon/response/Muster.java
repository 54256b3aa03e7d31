package dev.andon.response;

import dev.andon.people.Actor;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Contribution.AlertChanged;
import dev.andon.response.Contribution.Annotated;
import dev.andon.response.Contribution.Invited;
import dev.andon.response.Contribution.Joined;
import dev.andon.response.Contribution.Left;
import dev.andon.response.Contribution.Noted;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Contribution.ReportDrafted;
import dev.andon.response.Contribution.ReportPublished;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Decision.Commanding;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.FieldSet;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.HandoverDeclined;
import dev.andon.response.Decision.HandoverExpired;
import dev.andon.response.Decision.HandoverOffered;
import dev.andon.response.Decision.HandoverWithdrawn;
import dev.andon.response.Decision.Linked;
import dev.andon.response.Decision.MemberAdded;
import dev.andon.response.Decision.MergeReceived;
import dev.andon.response.Decision.MergeReturned;
import dev.andon.response.Decision.MergedInto;
import dev.andon.response.Decision.ParentCleared;
import dev.andon.response.Decision.ParentSet;
import dev.andon.response.Decision.Retitled;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.RoleReleased;
import dev.andon.response.Decision.ServicesChanged;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Decision.SubTeamChanged;
import dev.andon.response.Decision.SubTeamDisbanded;
import dev.andon.response.Decision.SubTeamFormed;
import dev.andon.response.Decision.Summarised;
import dev.andon.response.Decision.Tagged;
import dev.andon.response.Decision.Tying;
import dev.andon.response.Decision.Unlinked;
import dev.andon.response.Decision.Unmerged;
import dev.andon.response.Decision.Untagged;
import dev.andon.response.Decision.VisibilityChanged;
import dev.andon.response.Presence.Asked;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The crew while an entry is applied to it. Every event is named: one that was left out once kept commanders on duty who
 * had handed over.
 */
final class Muster {
    private final Entry entry;
    private final Instant at;
    private final SortedMap<Long, Presence> people;
    private boolean live;

    private Muster(Crew crew, Entry entry) {
        this.entry = entry;
        this.at = entry.occurredAt();
        this.people = new TreeMap<>(crew.people());
        this.live = crew.live();
    }

    /** The crew once this entry has happened. */
    static Crew of(Crew before, Entry entry) {
        Muster muster = new Muster(before, entry);
        switch (entry.event()) {
            case Decision decision -> muster.decided(decision);
            case Contribution contribution -> muster.contributed(contribution);
        }
        muster.wrote(Arrival.NOTE);
        return new Crew(muster.live, muster.people);
    }

    private void decided(Decision decision) {
        switch (decision) {
            case Declared _ -> wrote(Arrival.DECLARED);
            case StatusChanged e -> moved(e.from(), e.to());
            case RoleAssigned e -> gave(e.role(), e.from(), e.to());
            case RoleReleased e -> gaveUp(e.from(), e.role());
            case MemberAdded e -> asked(e.person(), Arrival.LET_IN, null);
            case Commanding commanding -> led(commanding);
            case Tying tying -> tied(tying);
            case SeverityChanged _, Retitled _, Summarised _, ServicesChanged _, VisibilityChanged _ -> {}
            case Tagged _, Untagged _, FieldSet _ -> {}
        }
    }

    private void led(Commanding commanding) {
        switch (commanding) {
            case HandoverAccepted e -> gave(e.role(), e.from(), e.to());
            case HandoverOffered _, HandoverDeclined _, HandoverWithdrawn _, HandoverExpired _ -> {}
            case SubTeamFormed _, SubTeamChanged _, SubTeamDisbanded _ -> {}
        }
    }

    private void tied(Tying tying) {
        switch (tying) {
            case MergedInto _ -> wentElsewhere();
            case Unmerged e -> cameBack(e.to());
            case MergeReceived e -> cameAlong(e);
            case MergeReturned e -> people.replaceAll((_, presence) -> presence.goBack(e.from(), at, entry.seq()));
            case Linked _, Unlinked _, ParentSet _, ParentCleared _ -> {}
        }
    }

    private void contributed(Contribution contribution) {
        switch (contribution) {
            case Invited e -> asked(e.person(), Arrival.INVITED, e.reason());
            case Joined e -> joined(e);
            case Left e -> change(e.person(), Arrival.SELF, presence -> presence.leave(at, entry.seq()));
            case Noted _, Annotated _, AlertAttached _, AlertChanged _, UpdatePosted _, PromiseMissed _ -> {}
            case Work _ -> {}
            case ReportDrafted _, ReportPublished _ -> {}
        }
    }

    /** Whoever leaves does not come back by saying so. */
    private void wrote(Arrival way) {
        Actor actor = entry.actor();
        boolean leaving = entry.event() instanceof Left left && isActor(left.person());
        if (live && actor.isPerson() && !leaving) {
            Holder person = new Holder(actor.personId(), actor.name());
            change(person, way, presence -> presence.write(way, at, entry.seq()));
        }
    }

    private void gave(String role, @Nullable Holder from, Holder to) {
        if (from != null) {
            gaveUp(from, role);
        }
        change(to, Arrival.ROLE, presence -> presence.take(role, at, entry.seq(), live));
    }

    private void gaveUp(Holder person, String role) {
        change(person, Arrival.ROLE, presence -> presence.giveUp(role, at, entry.seq()));
    }

    private void asked(Holder person, Arrival way, @Nullable String reason) {
        if (!isActor(person)) {
            Asked by = new Asked(entry.actor().name(), at);
            change(person, way, presence -> presence.asked(by, way, reason));
        }
    }

    private void joined(Joined e) {
        if (live) {
            change(e.person(), e.how(), presence -> presence.join(e.how(), e.reason(), at, entry.seq()));
        }
    }

    private void moved(Status from, Status to) {
        if (from.isLive() != to.isLive()) {
            live = to.isLive();
            people.replaceAll(
                    (_, presence) -> live ? presence.resume(at, entry.seq()) : presence.leave(at, entry.seq()));
        }
    }

    private void wentElsewhere() {
        if (live) {
            live = false;
            people.replaceAll((_, presence) -> presence.pause(at, entry.seq()));
        }
    }

    private void cameBack(Status to) {
        if (to.isLive()) {
            live = true;
            people.replaceAll((_, presence) -> presence.resume(at, entry.seq()));
        }
    }

    private void cameAlong(MergeReceived e) {
        if (live) {
            e.people().stream()
                    .filter(person -> e.onDuty().contains(person.id()))
                    .forEach(person ->
                            change(person, Arrival.MERGED, presence -> presence.comeAlong(e.from(), at, entry.seq())));
        }
    }

    private boolean isActor(Holder person) {
        return entry.actor().isPerson() && entry.actor().personId() == person.id();
    }

    private void change(Holder person, Arrival way, UnaryOperator<Presence> change) {
        Presence before = people.getOrDefault(person.id(), Presence.of(person, way));
        people.put(person.id(), change.apply(before));
    }
}
