package dev.andon.claims;

import dev.andon.claims.Claim.Settled;
import dev.andon.claims.Claim.State;
import dev.andon.claims.ClaimBoard.Claimed;
import dev.andon.response.Board;
import dev.andon.response.Claiming;
import dev.andon.response.Claiming.ClaimRaised;
import dev.andon.response.Claiming.ClaimRefuted;
import dev.andon.response.Claiming.ClaimReopened;
import dev.andon.response.Claiming.ClaimVerified;
import dev.andon.response.Claiming.EvidenceAdded;
import dev.andon.response.Entry;
import dev.andon.response.EventCodec;
import dev.andon.response.Holder;
import dev.andon.response.Known;
import dev.andon.ui.Templates;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is claimed in an incident, folded from its log. */
@Component
public class ClaimBoard implements Board<Claimed> {
    private static final List<String> TYPES = EventCodec.words(Claiming.class);

    private final Templates templates;

    ClaimBoard(Templates templates) {
        this.templates = templates;
    }

    /** @param items in the order they were raised in the log */
    public record Claimed(List<Claim> items) {

        /** Those nobody knows of yet whether they are so, oldest first. */
        public List<Claim> unverified() {
            return items.stream()
                    .filter(Claim::isOpen)
                    .sorted(Comparator.comparing(Claim::raisedAt).thenComparing(Claim::id))
                    .toList();
        }

        /** Those that are known to be so or not so. */
        public List<Claim> settled() {
            return items.stream().filter(claim -> !claim.isOpen()).toList();
        }

        /** How many turned out this way. */
        public long count(State state) {
            return items.stream().filter(claim -> claim.state() == state).count();
        }

        /** The one of this number. */
        public Optional<Claim> find(long id) {
            return items.stream().filter(claim -> claim.id() == id).findFirst();
        }
    }

    @Override
    public String key() {
        return "claims";
    }

    @Override
    public String title() {
        return "Claims";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Collection<String> types() {
        return TYPES;
    }

    @Override
    public Claimed of(Known known) {
        Map<Long, Claim> claims = new TreeMap<>();
        for (Entry entry : known.entries()) {
            if (entry.event() instanceof Claiming event) {
                after(event, entry, claims);
            }
        }
        return new Claimed(List.copyOf(claims.values()));
    }

    private static void after(Claiming event, Entry entry, Map<Long, Claim> claims) {
        switch (event) {
            case ClaimRaised e -> claims.put(e.claim(), raised(e, entry));
            case EvidenceAdded e -> claims.computeIfPresent(e.claim(), (_, claim) -> claim.with(piece(e, entry)));
            case ClaimVerified e ->
                claims.computeIfPresent(
                        e.claim(), (_, claim) -> claim.settled(State.VERIFIED, settled(entry, e.reason())));
            case ClaimRefuted e ->
                claims.computeIfPresent(
                        e.claim(), (_, claim) -> claim.settled(State.REFUTED, settled(entry, e.reason())));
            case ClaimReopened e -> claims.computeIfPresent(e.claim(), (_, claim) -> claim.settled(State.OPEN, null));
        }
    }

    private static Claim raised(ClaimRaised e, Entry entry) {
        return new Claim(
                e.claim(),
                e.kind(),
                e.text(),
                e.saidBy(),
                Holder.of(entry.actor()),
                entry.occurredAt(),
                State.OPEN,
                List.of(),
                null);
    }

    private static Evidence piece(EvidenceAdded e, Entry entry) {
        Evidence.Stance stance = e.against() ? Evidence.Stance.AGAINST : Evidence.Stance.FOR;
        Holder by = Holder.of(entry.actor());
        return new Evidence(e.evidence(), stance, e.kind(), e.text(), e.link(), by, entry.occurredAt());
    }

    private static Settled settled(Entry entry, @Nullable String reason) {
        return new Settled(Holder.of(entry.actor()), entry.occurredAt(), reason);
    }

    @Override
    public @Nullable String render(Claimed state, Known known) {
        return state.items().isEmpty()
                ? null
                : templates.render(
                        "claims/board",
                        Map.of("claims", state, "number", known.incident().number()));
    }
}
