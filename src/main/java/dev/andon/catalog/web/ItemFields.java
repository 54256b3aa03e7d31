package dev.andon.catalog.web;

import dev.andon.catalog.Kind;
import dev.andon.catalog.Tier;
import dev.andon.catalog.web.ItemFormPage.Field;
import dev.andon.catalog.web.ItemFormPage.Look;
import dev.andon.people.Teams;
import dev.andon.ui.Option;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the form of each kind of item asks. */
@Component
class ItemFields {
    private static final List<Field> VENDOR = List.of(
            Field.of("purpose", "What we buy from them", Look.TEXT, null),
            Field.of(
                    "support",
                    "How to reach them at night",
                    Look.TEXT,
                    "With the customer number and the words they ask for."),
            Field.of("status_page", "Their status page", Look.LINE, "https://…"));

    private static final List<Field> RUNBOOK = List.of(
            Field.of(
                    "services",
                    "For which services",
                    Look.TEXT,
                    "Keys or aliases, one a line. Their incidents show this runbook."),
            Field.of(
                    "text",
                    "What to do",
                    Look.MARKDOWN,
                    "Markdown. A line that begins with - [ ] is a step that can be ticked in an incident."));

    private static final List<Field> BRIDGE = List.of(
            Field.of("url", "Address", Look.LINE, "https://…"),
            Field.of("dial_in", "By phone", Look.LINE, "Number and code."),
            Field.of(
                    "standing",
                    "A standing room: always the same; otherwise the address makes a new one",
                    Look.CHECK,
                    null));

    private final Teams teams;

    ItemFields(Teams teams) {
        this.teams = teams;
    }

    List<Field> of(Kind kind) {
        List<Field> fields = new ArrayList<>(
                List.of(Field.of("name", "Name", Look.LINE, null).needed()));
        fields.addAll(
                switch (kind) {
                    case SERVICE -> service();
                    case VENDOR -> VENDOR;
                    case RUNBOOK -> RUNBOOK;
                    case BRIDGE -> BRIDGE;
                    case TEAM -> List.of();
                });
        fields.add(Field.of("retired", "Retired: it is gone, and offered nowhere", Look.CHECK, null));
        return fields;
    }

    private List<Field> service() {
        List<Option> tiers = Tier.ALL.stream()
                .map(tier -> new Option(
                        Integer.toString(tier.number()),
                        "%d %s. %s".formatted(tier.number(), tier.name(), tier.meaning())))
                .toList();
        List<Option> owners = new ArrayList<>(List.of(new Option("", "Nobody yet")));
        teams.all().forEach(team -> owners.add(new Option(team.key(), team.name())));
        return List.of(
                Field.of(
                        "description",
                        "What it does",
                        Look.TEXT,
                        "For somebody who sees its name for the first time, at night."),
                Field.of("tier", "Tier", Look.CHOICE, null).among(tiers),
                Field.of("owner", "Owner", Look.CHOICE, "The team one calls about it.")
                        .among(owners),
                Field.of(
                        "aliases",
                        "Also called",
                        Look.TEXT,
                        "Other words that mean it, as monitoring says them; one a line."),
                Field.of(
                        "depends_on",
                        "Needs",
                        Look.TEXT,
                        "Keys of services and vendors, one a line. Without more it cannot do without; write payments"
                                + " (soft: only for refunds) when it can."),
                Field.of("dashboards", "Dashboards", Look.TEXT, "One a line: Latency = https://…"),
                Field.of("repository", "Source", Look.LINE, "https://…"),
                Field.of("docs", "Documentation", Look.LINE, "https://…"));
    }
}
