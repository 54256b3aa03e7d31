package dev.andon.proposals;

import dev.andon.proposals.Proposal.Said;
import dev.andon.proposals.Proposal.State;
import dev.andon.proposals.ProposalBoard.Proposed;
import dev.andon.response.Board;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import dev.andon.response.Holder;
import dev.andon.response.Known;
import dev.andon.response.Proposing;
import dev.andon.response.Proposing.DecisionFailed;
import dev.andon.response.Proposing.DecisionProposed;
import dev.andon.response.Proposing.DecisionRejected;
import dev.andon.response.Proposing.DecisionWentAhead;
import dev.andon.response.Proposing.DecisionWithdrawn;
import dev.andon.response.Proposing.DecisionWorked;
import dev.andon.response.Proposing.FallbackDue;
import dev.andon.response.Proposing.ObjectionRaised;
import dev.andon.response.Proposing.ObjectionWithdrawn;
import dev.andon.response.Proposing.Way;
import dev.andon.ui.Templates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the team of an incident decided and decides, folded from its log. */
@Component
public class ProposalBoard implements Board<Proposed> {
    private static final List<String> TYPES = EventCodec.words(Proposing.class);

    private final Templates templates;

    ProposalBoard(Templates templates) {
        this.templates = templates;
    }

    /** @param items in the order they were proposed */
    public record Proposed(List<Proposal> items) {

        /** Those on which nothing is decided yet. */
        public List<Proposal> open() {
            return items.stream().filter(Proposal::isOpen).toList();
        }

        /** Those that somebody carries out. */
        public List<Proposal> goingAhead() {
            return items.stream().filter(Proposal::isGoingAhead).toList();
        }

        /** Those that are through, one way or the other. */
        public List<Proposal> through() {
            return items.stream()
                    .filter(one -> !one.isOpen() && !one.isGoingAhead())
                    .toList();
        }

        /** The one of this number. */
        public Optional<Proposal> find(long id) {
            return items.stream().filter(one -> one.id() == id).findFirst();
        }
    }

    @Override
    public String key() {
        return "decisions";
    }

    @Override
    public String title() {
        return "Decisions";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Collection<String> types() {
        return TYPES;
    }

    @Override
    public Proposed of(Known known) {
        Map<Long, Proposal> proposals = new TreeMap<>();
        for (Entry entry : known.entries()) {
            if (entry.event() instanceof Proposing event) {
                after(event, entry, proposals);
            }
        }
        return new Proposed(List.copyOf(proposals.values()));
    }

    private static void after(Proposing event, Entry entry, Map<Long, Proposal> all) {
        switch (event) {
            case DecisionProposed e -> all.put(e.decision(), proposed(e, entry));
            case ObjectionRaised e -> change(all, e.decision(), was -> was.with(objection(e, entry)));
            case ObjectionWithdrawn e -> change(all, e.decision(), was -> withdrawn(was, e));
            case DecisionWentAhead e -> change(all, e.decision(), was -> ahead(was, e, entry));
            case DecisionRejected e ->
                change(all, e.decision(), was -> was.settled(State.REJECTED, null, said(entry, e.reason()), null));
            case DecisionWithdrawn e ->
                change(all, e.decision(), was -> was.settled(State.WITHDRAWN, null, said(entry, e.reason()), null));
            case DecisionWorked e -> change(all, e.decision(), was -> was.ended(State.WORKED, said(entry, e.note())));
            case DecisionFailed e -> change(all, e.decision(), was -> was.ended(State.FAILED, said(entry, e.note())));
            case FallbackDue e -> change(all, e.decision(), was -> was.reminded(entry.occurredAt()));
        }
    }

    private static void change(Map<Long, Proposal> all, long id, UnaryOperator<Proposal> change) {
        all.computeIfPresent(id, (_, was) -> change.apply(was));
    }

    private static Proposal proposed(DecisionProposed e, Entry entry) {
        return new Proposal(
                e.decision(),
                e.text(),
                e.risk(),
                e.fallback(),
                Holder.of(entry.actor()),
                entry.occurredAt(),
                e.objectionsUntil(),
                e.executor(),
                List.of(),
                State.PROPOSED,
                null,
                null,
                null,
                null,
                null);
    }

    private static Objection objection(ObjectionRaised e, Entry entry) {
        Holder by = Holder.of(entry.actor());
        return new Objection(e.objection(), by, entry.occurredAt(), e.reason(), Objection.State.STANDING, null);
    }

    private static Proposal withdrawn(Proposal was, ObjectionWithdrawn e) {
        return was.objecting(was.objections().stream()
                .map(one -> one.id() == e.objection() ? one.now(Objection.State.WITHDRAWN, e.reason()) : one)
                .toList());
    }

    private static Proposal ahead(Proposal was, DecisionWentAhead e, Entry entry) {
        List<Objection> heard = e.way() != Way.OVERRULED
                ? was.objections()
                : was.objections().stream()
                        .map(one -> one.stands() ? one.now(Objection.State.OVERRULED, null) : one)
                        .toList();
        return was.objecting(heard).settled(State.GOING_AHEAD, e.way(), said(entry, e.reason()), e.fallbackAt());
    }

    private static Said said(Entry entry, @Nullable String reason) {
        return new Said(Holder.of(entry.actor()), entry.occurredAt(), reason);
    }

    @Override
    public @Nullable String render(Proposed state, Known known) {
        return state.items().isEmpty()
                ? null
                : templates.render(
                        "proposals/board",
                        Map.of("proposals", state, "number", known.incident().number()));
    }
}
