package dev.andon.learning.internal;

import dev.andon.alerts.Change;
import dev.andon.learning.MarkedTimes.Marked;
import dev.andon.learning.Milestone;
import dev.andon.learning.SectionSource;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.Other;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Writes what the log knows into sections, by the prefill word of their template. Only facts, each with the entry it
 * comes from; where judgement is needed a question stands or nothing, because an invented sentence is hard to see later.
 */
public final class Drafts {
    private final Story story;
    private final List<SectionSource> sources;
    private final UnaryOperator<String> names;
    private final String site;

    private Drafts(Story story, List<SectionSource> sources, UnaryOperator<String> names, String site) {
        this.story = story;
        this.sources = sources;
        this.names = names;
        this.site = site;
    }

    /**
     * From the log alone, with everybody's name.
     *
     * @param mayBeNamed whether everybody may know of another incident that the log speaks of
     * @param sources what other modules fill in
     */
    public static Drafts from(
            Incident incident, List<Entry> log, Predicate<Other> mayBeNamed, List<SectionSource> sources) {
        return from(incident, log, mayBeNamed, sources, List.of(), Map.of(), UnaryOperator.identity(), "");
    }

    /**
     * @param mayBeNamed whether everybody may know of another incident that the log speaks of
     * @param sources what other modules fill in
     * @param changes what was done before it began to the affected services and what they need
     * @param marks moments that somebody set
     * @param names writes a text as people are to be called in it
     * @param site what stands before a path in an address, without a slash at its end
     */
    public static Drafts from(
            Incident incident,
            List<Entry> log,
            Predicate<Other> mayBeNamed,
            List<SectionSource> sources,
            List<Change> changes,
            Map<Milestone, Marked> marks,
            UnaryOperator<String> names,
            String site) {
        return new Drafts(new Story(incident, log, mayBeNamed, changes, marks), sources, names, site);
    }

    /** The text for a prefill word, whichever section asks. */
    public String text(String prefill) {
        return text(prefill, "");
    }

    /** The text for a prefill word in the section of a key; empty where the log has nothing to say. */
    public String text(String prefill, String section) {
        String text = sources.stream()
                .filter(source -> source.prefills().contains(prefill) && source.speaks(prefill, story.incident()))
                .findFirst()
                .map(source -> source.text(prefill, section, story.incident()))
                .orElseGet(() -> own(prefill));
        return names.apply(text);
    }

    private String own(String prefill) {
        return switch (prefill) {
            case "executive_summary" -> SummaryDraft.text(story);
            case "stats" -> StatsDraft.text(story);
            case "timeline" -> TimelineDraft.text(story, site);
            case "impact" -> ImpactDraft.all(story);
            case "impact_user" -> ImpactDraft.users(story);
            case "impact_business" -> ImpactDraft.business(story);
            case "impact_team" -> ImpactDraft.team(story);
            case "analysis_lead_up" -> LeadUpDraft.text(story, site);
            case "analysis_fault" -> ClaimsDraft.fault(story);
            case "analysis_detection" -> DetectionDraft.text(story);
            case "analysis_response" -> ResponseDraft.text(story);
            case "analysis_recovery" -> ResolutionDraft.recovery(story);
            case "analysis_recurrence" -> LeadUpDraft.recurrence(story);
            case "triage" -> ResponseDraft.triage(story);
            case "claims" -> ClaimsDraft.text(story);
            case "interventions" -> InterventionsDraft.text(story);
            case "decisions" -> DecisionsDraft.text(story);
            case "updates" -> UpdatesDraft.text(story);
            case "resolution" -> ResolutionDraft.text(story);
            case "authors" -> PeopleDraft.authors(story);
            case "people" -> PeopleDraft.text(story);
            case "lessons" -> LessonsDraft.all(story);
            case "lessons_well" -> LessonsDraft.well(story);
            case "lessons_wrong" -> LessonsDraft.wrong(story);
            case "lessons_lucky" -> LuckDraft.text(story);
            case "actions", "follow_ups" -> ResolutionDraft.actions(story);
            default -> "";
        };
    }
}
