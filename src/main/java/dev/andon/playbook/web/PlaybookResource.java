package dev.andon.playbook.web;

import dev.andon.people.Access;
import dev.andon.people.May;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Phase;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The playbook for programs: which keys exist and what they mean. */
@RestController
class PlaybookResource {
    private final Playbook playbook;

    PlaybookResource(Playbook playbook) {
        this.playbook = playbook;
    }

    @GetMapping("/api/v1/playbook")
    @May(Access.VIEWER)
    Body read() {
        return new Body(
                playbook.severities().stream().map(SeverityBody::of).toList(),
                playbook.types().stream().map(TypeBody::of).toList(),
                playbook.roles(),
                playbook.phases(),
                playbook.reportTemplates().stream().map(TemplateBody::of).toList());
    }

    record Body(
            List<SeverityBody> severities,
            List<TypeBody> types,
            List<Role> roles,
            List<Phase> phases,
            List<TemplateBody> reportTemplates) {}

    /** @param updateCadenceMinutes absent where no update is owed */
    record SeverityBody(
            String key,
            String name,
            int rank,
            String criteria,
            @Nullable Long updateCadenceMinutes) {
        static SeverityBody of(Severity severity) {
            Duration cadence = severity.cadence();
            return new SeverityBody(
                    severity.key(),
                    severity.name(),
                    severity.rank(),
                    severity.criteria(),
                    cadence == null ? null : cadence.toMinutes());
        }
    }

    record TypeBody(String key, String name, String description, String visibility, String reportTemplate) {
        static TypeBody of(IncidentType type) {
            return new TypeBody(
                    type.key(),
                    type.name(),
                    type.description(),
                    type.restricted() ? "restricted" : "open",
                    type.reportTemplate());
        }
    }

    record TemplateBody(String key, String name, String description, List<SectionBody> sections) {
        static TemplateBody of(ReportTemplate template) {
            return new TemplateBody(
                    template.key(),
                    template.name(),
                    template.description(),
                    template.sections().stream().map(SectionBody::of).toList());
        }
    }

    record SectionBody(String key, int level, String form, String heading, String help, String prefill) {
        static SectionBody of(ReportTemplate.Section section) {
            return new SectionBody(
                    section.key(),
                    section.level(),
                    section.form().name().toLowerCase(Locale.ROOT),
                    section.heading(),
                    section.help(),
                    section.prefill());
        }
    }
}
