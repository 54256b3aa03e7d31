package dev.andon.response.web;

import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Decision.Commanding;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.HandoverDeclined;
import dev.andon.response.Decision.HandoverExpired;
import dev.andon.response.Decision.HandoverOffered;
import dev.andon.response.Decision.HandoverWithdrawn;
import dev.andon.response.Decision.SubTeamChanged;
import dev.andon.response.Decision.SubTeamDisbanded;
import dev.andon.response.Decision.SubTeamFormed;
import dev.andon.response.Entry;
import org.springframework.stereotype.Component;

/** Tells who leads, who was asked to, and who works under whom. */
@Component
class CommandLines {
    private final Playbook playbook;

    CommandLines(Playbook playbook) {
        this.playbook = playbook;
    }

    EntryLine of(Commanding event, Entry entry, Line line) {
        return switch (event) {
            case HandoverOffered e -> offered(e, entry, line);
            case HandoverAccepted e ->
                line.key(
                        "◆",
                        e.to().name(),
                        "accepted and is %s, after %s"
                                .formatted(role(e.role()), e.from().name()));
            case HandoverDeclined e -> line.plain("◇", e.to().name(), Handings.declined(e, role(e.role())));
            case HandoverWithdrawn e ->
                line.plain("◇", role(e.role()) + " is not on offer any more", Handings.withdrawn(e, entry));
            case HandoverExpired e -> line.plain("◇", e.to().name(), Handings.expired(e, role(e.role())));
            case SubTeamFormed e ->
                line.key(
                        "∴",
                        "Sub-team " + e.name(),
                        Handings.formed(e) + " · " + entry.actor().name());
            case SubTeamChanged e ->
                line.plain(
                        "∴",
                        "Sub-team " + e.name(),
                        Handings.changed(e) + " · " + entry.actor().name());
            case SubTeamDisbanded e ->
                line.plain("∴", "Sub-team " + e.name(), "was disbanded · " + By.reason(e.reason(), entry));
        };
    }

    private EntryLine offered(HandoverOffered e, Entry entry, Line line) {
        String card = "%s offered to %s".formatted(role(e.role()), e.to().name());
        boolean own =
                entry.actor().isPerson() && entry.actor().personId() == e.from().id();
        String strong = own
                ? e.from().name()
                : "%s, for %s".formatted(entry.actor().name(), e.from().name());
        return line.card("◇", strong, card, e.brief());
    }

    private String role(String key) {
        return playbook.role(key).map(Role::name).orElse(key);
    }
}
