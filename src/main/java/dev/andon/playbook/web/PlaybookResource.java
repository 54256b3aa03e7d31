package dev.andon.playbook.web;

import dev.andon.people.Access;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Phase;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import dev.andon.playbook.internal.ChangeRecord;
import dev.andon.playbook.internal.Writing;
import dev.andon.playbook.internal.YamlText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The playbook for programs: which keys exist and what they mean. */
@RestController
@Tag(name = "Playbook")
class PlaybookResource {
    static final String YAML = "application/yaml";

    private final Playbook playbook;
    private final ChangeRecord record;

    PlaybookResource(Playbook playbook, ChangeRecord record) {
        this.playbook = playbook;
        this.record = record;
    }

    /** With {@code Accept: application/yaml} it is the file that another house can apply. */
    @GetMapping(path = "/api/v1/playbook", produces = MediaType.APPLICATION_JSON_VALUE)
    @May(Access.VIEWER)
    @Operation(summary = "Read what the playbook offers; as application/yaml, the whole of it as a file")
    ResponseEntity<Body> read() {
        Map<String, Object> tree = Writing.tree(playbook.all().offered());
        Body body = new Body(
                playbook.severities().stream().map(SeverityBody::of).toList(),
                playbook.types().stream().map(TypeBody::of).toList(),
                playbook.roles(),
                playbook.phases(),
                playbook.reportTemplates().stream().map(TemplateBody::of).toList(),
                tree.get("checklists"),
                tree.get("documents"),
                tree.get("report_rules"),
                tree.get("war_rooms"),
                tree.get("fields"));
        return ResponseEntity.ok().eTag(Revision.etag(record.revisionOf(""))).body(body);
    }

    @GetMapping(path = "/api/v1/playbook", produces = YAML)
    @May(Access.VIEWER)
    @Operation(summary = "The whole playbook as one file")
    ResponseEntity<String> file() {
        return yaml();
    }

    @GetMapping("/playbook.yaml")
    @May(Access.VIEWER)
    ResponseEntity<String> download() {
        return yaml();
    }

    private ResponseEntity<String> yaml() {
        long revision = record.revisionOf("");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(YAML + ";charset=UTF-8"))
                .eTag(Revision.etag(revision))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"playbook.yaml\"")
                .body(YamlText.of(Writing.tree(playbook.all())));
    }

    /** The last five are as the file has them. */
    record Body(
            List<SeverityBody> severities,
            List<TypeBody> types,
            List<Role> roles,
            List<Phase> phases,
            List<TemplateBody> reportTemplates,
            @Nullable Object checklists,
            @Nullable Object documents,
            @Nullable Object reportRules,
            @Nullable Object warRooms,
            @Nullable Object fields) {}

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

    /**
     * @param requiredFrom the state of a report from which it must be written: in_review, published; absent for never
     * @param kind what the value of a field is; absent for all other forms
     */
    record SectionBody(
            String key,
            int level,
            String form,
            @Nullable String kind,
            List<String> choices,
            String heading,
            String help,
            String prefill,
            @Nullable String requiredFrom) {
        static SectionBody of(ReportTemplate.Section section) {
            ReportTemplate.Typed typed = section.typed();
            return new SectionBody(
                    section.key(),
                    section.level(),
                    section.form().word(),
                    typed == null ? null : typed.kind().word(),
                    typed == null ? List.of() : typed.choices(),
                    section.heading(),
                    section.help(),
                    section.prefill(),
                    section.requiredFrom());
        }
    }
}
