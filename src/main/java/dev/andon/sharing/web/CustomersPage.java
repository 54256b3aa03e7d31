package dev.andon.sharing.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportSection;
import dev.andon.learning.ReportTab;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.playbook.ReportTemplate;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.sharing.CustomerText.Part;
import dev.andon.sharing.CustomerVersions;
import dev.andon.sharing.CustomerVersions.Whole;
import dev.andon.sharing.web.CustomersView.Row;
import dev.andon.ui.Form;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page together on which the original and what customers read stand side by side. */
@Component
class CustomersPage {
    private final CustomerVersions versions;
    private final Reports reports;
    private final Incidents incidents;
    private final People people;
    private final List<ReportTab> tabs;
    private final String base;

    CustomersPage(
            CustomerVersions versions,
            Reports reports,
            Incidents incidents,
            People people,
            List<ReportTab> tabs,
            AndonSettings settings) {
        this.tabs = tabs;
        this.versions = versions;
        this.reports = reports;
        this.incidents = incidents;
        this.people = people;
        this.base = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    CustomersView of(Actor viewer, ReportAddress at, Form form) {
        Report report = reports.find(viewer, at);
        Incident incident = incidents.find(viewer, at.number());
        Whole whole = versions.find(viewer, at).orElse(null);
        Long named = whole == null ? null : whole.version().approverId();
        return new CustomersView(
                report,
                ReportTabs.of(tabs, report),
                whole,
                whole == null ? List.of() : rows(whole),
                CustomersView.options(approvers(incident, report)),
                named == null ? null : people.find(named).map(Person::name).orElse(null),
                named != null && viewer.isPerson() && viewer.personId() == named,
                form,
                address(whole));
    }

    private @Nullable String address(@Nullable Whole whole) {
        return whole == null || whole.page() == null
                ? null
                : base + "/published/" + whole.page().slug();
    }

    /** Who may read the report and may respond. */
    private List<Person> approvers(Incident incident, Report report) {
        return people.active().stream()
                .filter(person -> person.access().includes(Access.RESPONDER))
                .filter(person -> Incidents.maySee(person.actor(), incident) && report.isFor(person.actor()))
                .toList();
    }

    private static List<Row> rows(Whole whole) {
        Map<String, Part> parts =
                whole.text().parts().stream().collect(Collectors.toMap(Part::key, Function.identity()));
        return whole.report().sections().stream()
                .filter(section -> section.form() != ReportTemplate.Form.GROUP || !section.isBlank())
                .map(section -> row(whole, section, parts.get(section.key())))
                .toList();
    }

    private static Row row(Whole whole, ReportSection section, @Nullable Part part) {
        return new Row(
                section,
                whole.version().section(section.key()),
                Marked.html(section.body(), whole.version().redactions()),
                part,
                whole.version().redactionsIn(section.key()),
                whole.text().findings().stream()
                        .filter(finding -> section.key().equals(finding.section()))
                        .toList());
    }
}
