package dev.andon.response;

import dev.andon.response.Decision.Commanding;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.HandoverDeclined;
import dev.andon.response.Decision.HandoverExpired;
import dev.andon.response.Decision.HandoverOffered;
import dev.andon.response.Decision.HandoverWithdrawn;
import dev.andon.response.Decision.SubTeamChanged;
import dev.andon.response.Decision.SubTeamDisbanded;
import dev.andon.response.Decision.SubTeamFormed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an incident is led beyond who holds which role: what is on offer, and who works in which sub-team.
 *
 * @param offers open ones; at most one for each role
 * @param teams in the order they were formed; nobody is in two
 */
public record Command(List<Offer> offers, List<SubTeam> teams) {
    /** The role that answers for the whole. */
    public static final String COMMANDER = "commander";

    /** The commander's hot standby. */
    public static final String DEPUTY = "deputy";

    /** The role that does the remedy. */
    public static final String RESOLUTION = "resolution";

    static Command none() {
        return new Command(List.of(), List.of());
    }

    /** The same once this event, of this entry, has happened. */
    Command after(Commanding event, Entry entry) {
        return switch (event) {
            case HandoverOffered e -> with(offer(e, entry));
            case HandoverAccepted e -> without(e.offer());
            case HandoverDeclined e -> without(e.offer());
            case HandoverWithdrawn e -> without(e.offer());
            case HandoverExpired e -> without(e.offer());
            case SubTeamFormed e -> formed(e, entry);
            case SubTeamChanged e -> changed(e, entry);
            case SubTeamDisbanded e -> withTeams(otherTeams(e.team()));
        };
    }

    private static Offer offer(HandoverOffered e, Entry entry) {
        Long by = entry.actor().isPerson() ? entry.actor().personId() : null;
        return new Offer(entry.seq(), e.role(), e.from(), e.to(), by, entry.occurredAt(), e.expiresAt());
    }

    private Command with(Offer offer) {
        return new Command(Stream.concat(offers.stream(), Stream.of(offer)).toList(), teams);
    }

    private Command without(long offer) {
        return new Command(offers.stream().filter(open -> open.seq() != offer).toList(), teams);
    }

    private Command formed(SubTeamFormed e, Entry entry) {
        SubTeam team =
                new SubTeam(entry.seq(), e.name(), e.leader(), e.mission(), e.members(), entry.occurredAt(), e.until());
        List<SubTeam> more = new ArrayList<>(teams);
        more.add(team);
        return withTeams(more);
    }

    private Command changed(SubTeamChanged e, Entry entry) {
        return withTeams(teams.stream()
                .map(team -> team.seq() == e.team() ? changed(team, e, entry) : team)
                .toList());
    }

    private static SubTeam changed(SubTeam team, SubTeamChanged e, Entry entry) {
        // New minutes count from now; a change of people leaves the clock alone.
        boolean renewed = !team.until().equals(e.until());
        List<Holder> members = new ArrayList<>(team.members());
        members.removeAll(e.left());
        members.addAll(e.joined());
        members.remove(e.leader());
        members.addFirst(e.leader());
        return new SubTeam(
                team.seq(),
                e.name(),
                e.leader(),
                e.mission(),
                List.copyOf(members),
                renewed ? entry.occurredAt() : team.since(),
                e.until());
    }

    private List<SubTeam> otherTeams(long seq) {
        return teams.stream().filter(team -> team.seq() != seq).toList();
    }

    private Command withTeams(List<SubTeam> changed) {
        return new Command(offers, List.copyOf(changed));
    }

    /** The open offer of a role. */
    public Optional<Offer> offerOf(String role) {
        return offers.stream().filter(offer -> offer.role().equals(role)).findFirst();
    }

    /** The offer of this seq while it is open. */
    public Optional<Offer> offer(long seq) {
        return offers.stream().filter(offer -> offer.seq() == seq).findFirst();
    }

    /** The sub-team of this seq while it exists. */
    public Optional<SubTeam> team(long seq) {
        return teams.stream().filter(team -> team.seq() == seq).findFirst();
    }

    /** The sub-team somebody is in. */
    public Optional<SubTeam> teamOf(long personId) {
        return teams.stream().filter(team -> team.has(personId)).findFirst();
    }
}
