package dev.andon.learning;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.Sha256;
import dev.andon.playbook.ReportTemplate.Form;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The written account of an incident.
 *
 * @param number of the incident
 * @param key {@link #MAIN} for the incident's own, a word of its own for one beside it
 * @param name what people call it among the incident's reports
 * @param readers ids of the people who may know of it besides owners; null for everybody who may see the incident
 * @param namesAsRoles whether what Andon writes in it says "the commander" and not the name
 * @param template key of the shape it has
 * @param titleVersion grows with every change of the title
 * @param version grows with every change of anything in it
 * @param editedAt when anything in it was changed last
 * @param edition what was published last; null for a draft
 */
public record Report(
        long id,
        long incidentId,
        long number,
        String key,
        String name,
        @Nullable Set<Long> readers,
        boolean namesAsRoles,
        String template,
        String title,
        long titleVersion,
        long version,
        Instant draftedAt,
        Instant editedAt,
        @Nullable Edition edition,
        List<ReportSection> sections) {

    /** The key of an incident's own report. */
    public static final String MAIN = "main";

    /** The states a report goes through, in order. */
    public static final List<String> STATES = List.of("draft", "in_review", "accepted", "published");

    /** A draft becomes published once; later editions do not change that. */
    public enum Status {
        DRAFT,
        PUBLISHED;

        public String word() {
            return this == DRAFT ? "draft" : "published";
        }
    }

    public Status status() {
        return edition == null ? Status.DRAFT : Status.PUBLISHED;
    }

    public boolean published() {
        return edition != null;
    }

    /** What readers of the published edition do not see yet. */
    public boolean editedAfterPublication() {
        return edition != null && version > edition.version();
    }

    public Optional<ReportSection> section(String key) {
        return sections.stream().filter(s -> s.key().equals(key)).findFirst();
    }

    /** Sections that are meant to hold text. */
    public List<ReportSection> written() {
        return sections.stream().filter(ReportSection::expectsText).toList();
    }

    public long filled() {
        return written().stream()
                .filter(s -> s.fill() == ReportSection.Fill.FULL)
                .count();
    }

    /**
     * Sections that must be written once the report is in this state, and are void.
     *
     * @param state draft, in_review, accepted or published
     */
    public List<ReportSection> missing(String state) {
        int reached = STATES.indexOf(state);
        return IntStream.range(0, sections.size())
                .filter(at -> sections.get(at).requiredFrom() != null
                        && STATES.indexOf(sections.get(at).requiredFrom()) <= reached
                        && isVoid(at))
                .mapToObj(sections::get)
                .toList();
    }

    /** A heading that gathers others is written when one of them is. */
    private boolean isVoid(int at) {
        ReportSection section = sections.get(at);
        if (section.form() != Form.GROUP || !section.isBlank()) {
            return section.isBlank();
        }
        return sections.stream()
                .skip(at + 1L)
                .takeWhile(below -> below.level() > section.level())
                .allMatch(ReportSection::isBlank);
    }

    public boolean isMain() {
        return key.equals(MAIN);
    }

    /** Whether this viewer, who may see the incident, may know of this report. */
    public boolean isFor(Actor viewer) {
        return readers == null
                || viewer.access().includes(Access.OWNER)
                || viewer.isPerson() && readers.contains(viewer.personId());
    }

    /** Where it is read, below the incident's address. */
    public String path() {
        return isMain() ? "/incidents/" + number + "/report" : "/incidents/" + number + "/reports/" + key;
    }

    /** A fingerprint of every word in it, SHA-256 in hex: whoever approves says of which words. */
    public String contentHash() {
        StringBuilder words = new StringBuilder(title);
        sections.forEach(section -> words.append('\0')
                .append(section.key())
                .append('\0')
                .append(section.heading())
                .append('\0')
                .append(section.body()));
        return Sha256.hex(words.toString());
    }

    public ReportAddress address() {
        return new ReportAddress(number, key);
    }

    public Report withSections(List<ReportSection> others) {
        return new Report(
                id,
                incidentId,
                number,
                key,
                name,
                readers,
                namesAsRoles,
                template,
                title,
                titleVersion,
                version,
                draftedAt,
                editedAt,
                edition,
                others);
    }
}
