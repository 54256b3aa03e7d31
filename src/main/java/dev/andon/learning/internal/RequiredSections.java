package dev.andon.learning.internal;

import dev.andon.learning.PublicationGate;
import dev.andon.learning.Report;
import dev.andon.learning.ReportSection;
import dev.andon.response.Incident;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the template wants written before a report is published. */
@Component
class RequiredSections implements PublicationGate {
    @Override
    public Optional<String> refusal(Incident incident, Report report) {
        List<ReportSection> missing = report.missing("published");
        String names = missing.stream().map(ReportSection::heading).collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Still to be written before this can be published: %s.".formatted(names));
    }
}
