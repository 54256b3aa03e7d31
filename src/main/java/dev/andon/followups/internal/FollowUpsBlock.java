package dev.andon.followups.internal;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUp.Decline;
import dev.andon.followups.FollowUps;
import dev.andon.learning.LiveBlock;
import dev.andon.learning.Report;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.response.FollowUpBoard;
import dev.andon.response.FollowUpCandidate;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is to be done after the incident, where a report asks for it, and below it what notes left for later and nobody said
 * yet what becomes of. One block for both: whoever reads the report wants to know what follows, not where it is kept.
 */
@Component
class FollowUpsBlock implements LiveBlock {
    private final FollowUps followUps;
    private final IncidentLog log;
    private final People people;
    private final Teams teams;

    FollowUpsBlock(FollowUps followUps, IncidentLog log, People people, Teams teams) {
        this.followUps = followUps;
        this.log = log;
        this.people = people;
        this.teams = teams;
    }

    @Override
    public String key() {
        return "follow-ups";
    }

    @Override
    public String label() {
        return "Follow-ups";
    }

    @Override
    public String markdown(Incident incident, Report report) {
        List<String> lines = new ArrayList<>();
        // the report's readers may see the incident, and whoever may see that may see these
        followUps.of(Actor.system(), incident).forEach(item -> lines.add(line(item, report.namesAsRoles())));
        FollowUpBoard.fold(log.entries(incident.id())).open().forEach(item -> lines.add(line(item, report)));
        return lines.isEmpty()
                ? "*Nothing is to be done after this, as far as anybody said.*"
                : String.join("\n", lines);
    }

    private String line(FollowUp item, boolean namesAsRoles) {
        String what = "- **%s** %s".formatted(item.name(), plain(item.title()));
        List<String> facts = Stream.of(
                        Optional.of(item.kind().label().toLowerCase(Locale.ROOT)),
                        Optional.of(item.priority().label()),
                        owner(item, namesAsRoles),
                        team(item),
                        due(item),
                        Optional.of(state(item)))
                .flatMap(Optional::stream)
                .toList();
        return "%s (%s)%s".formatted(what, String.join(", ", facts), rest(item));
    }

    private Optional<String> owner(FollowUp item, boolean namesAsRoles) {
        return item.owner() == null || namesAsRoles
                ? Optional.empty()
                : people.find(item.owner()).map(Person::name).map(FollowUpsBlock::plain);
    }

    private Optional<String> team(FollowUp item) {
        return item.team().isEmpty()
                ? Optional.empty()
                : teams.find(item.team()).map(Team::name).map(FollowUpsBlock::plain);
    }

    private static Optional<String> due(FollowUp item) {
        return item.lastDay() == null || !item.state().isOpen()
                ? Optional.empty()
                : Optional.of("due " + item.lastDay());
    }

    private static String state(FollowUp item) {
        return item.state().label().toLowerCase(Locale.ROOT);
    }

    private static String rest(FollowUp item) {
        Decline decline = item.decline();
        if (decline != null) {
            return ". Not done: %s The risk is accepted until %s."
                    .formatted(sentence(decline.reason()), decline.expires());
        }
        String proof = item.proof().isEmpty() ? "" : ". Seen to work when: " + plain(item.proof());
        return proof + (item.ticket() == null ? "" : " <%s>".formatted(item.ticket()));
    }

    private static String sentence(String text) {
        String plain = plain(text);
        return plain.endsWith(".") ? plain : plain + ".";
    }

    private static String line(FollowUpCandidate item, Report report) {
        String by = report.namesAsRoles() ? "" : ", by " + plain(item.notedBy());
        return "- %s (noted for later%s) [^%d]".formatted(plain(item.text()), by, item.note());
    }

    /** Text that is no Markdown: what looks like markup is shown as typed. */
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*\\[\\]<])", "\\\\$1");
    }
}
