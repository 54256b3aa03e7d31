package dev.andon.response;

import dev.andon.platform.problem.Missing;
import dev.andon.playbook.Applying;
import dev.andon.playbook.DocumentTemplate;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.WarRoom;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The document an incident starts with: the template that fits it, filled with what the incident says of itself. */
@Component
public class IncidentDocument {
    private static final Pattern WORD = Pattern.compile("\\{\\{\\s*([a-z_]{1,40})\\s*}}");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private final Playbook playbook;

    IncidentDocument(Playbook playbook) {
        this.playbook = playbook;
    }

    /**
     * @param template the key of the template
     * @param text Markdown
     */
    public record Filled(String template, String name, String text) {}

    /**
     * The document of an incident. The caller has asked whether the incident may be seen.
     *
     * @throws Missing when the playbook has no document for such an incident
     */
    public Filled of(Incident incident) {
        Applying applying = playbook.applying(incident.type(), incident.severity());
        DocumentTemplate template = applying.document();
        if (template == null) {
            throw new Missing("The playbook has no document for this incident.");
        }
        return new Filled(
                template.key(), template.name(), filled(template.body(), facts(incident, applying.warRoom())));
    }

    /** Whether the playbook has a document for such an incident. */
    public boolean isThere(Incident incident) {
        return playbook.applying(incident.type(), incident.severity()).document() != null;
    }

    /** Words that mean nothing here stay as they are, so that a slip of the pen can be seen. */
    private static String filled(String body, Map<String, String> facts) {
        return WORD.matcher(body)
                .replaceAll(word -> Matcher.quoteReplacement(facts.getOrDefault(word.group(1), word.group())));
    }

    private Map<String, String> facts(Incident incident, @Nullable WarRoom room) {
        Holder commander = incident.holder("commander");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", "INC-" + incident.number());
        facts.put("title", plain(incident.title()));
        facts.put("severity", incident.severity().toUpperCase(Locale.ROOT));
        facts.put(
                "type",
                plain(playbook.type(incident.type()).map(IncidentType::name).orElse(incident.type())));
        facts.put("status", incident.status().label());
        facts.put("declared_at", MOMENT.format(incident.declaredAt()));
        facts.put("declared_by", plain(incident.declaredBy()));
        facts.put("commander", commander == null ? "nobody yet" : plain(commander.name()));
        facts.put(
                "services",
                incident.services().isEmpty() ? "not known yet" : plain(String.join(", ", incident.services())));
        facts.put("summary", incident.summary() == null ? "" : incident.summary());
        facts.put("war_room", room == null ? "not agreed" : plain(room.nameFor(incident.number())));
        return facts;
    }

    /** A title is a line of text, not Markdown. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
