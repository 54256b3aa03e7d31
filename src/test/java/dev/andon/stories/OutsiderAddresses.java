package dev.andon.stories;

import static dev.andon.stories.OpenAndSecret.CANARY;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the addresses are walked that have more in them than the number of an incident. */
final class OutsiderAddresses {
    private OutsiderAddresses() {}

    /** Every panel of the room, by id; {@link OutsiderTest} fails when one is missing. */
    static final List<String> PANELS = List.of(
            "bleeding",
            "calls",
            "appendix",
            "checklists",
            "claims",
            "crew",
            "impact",
            "interventions",
            "decisions",
            "earlier-follow-ups",
            "follow-ups",
            "merged",
            "objections",
            "offers",
            "options",
            "promise",
            "promise-strip",
            "report",
            "room-labels",
            "runbooks",
            "services",
            "sub-teams",
            "task-alarms",
            "tasks",
            "ties",
            "unverified",
            "war-room",
            "war-room-strip");

    private static final List<String> SECTIONS = List.of(
            "severities", "types", "roles", "phases", "checklists", "war_rooms", "documents", "fields", "reports");

    private static final Map<String, String> ENTRIES = Map.of(
            "severities",
            "sev1",
            "types",
            "service",
            "roles",
            "deputy",
            "checklists",
            "usual_suspects",
            "reports",
            "s0");

    /** Pattern to what is asked. */
    private static final Map<String, List<String>> OWN = Map.ofEntries(
            entry("/alerts/{id}", List.of("/alerts/ALERT")),
            entry("/contacts/{id:\\d+}", List.of("/contacts/CONTACT")),
            entry("/contacts/{id:\\d+}/edit", List.of("/contacts/CONTACT/edit")),
            entry("/api/v1/contacts/{id}", List.of("/api/v1/contacts/CONTACT")),
            entry("/call-trees/{id:\\d+}", List.of("/call-trees/TREE")),
            entry("/call-trees/{id:\\d+}/edit", List.of("/call-trees/TREE/edit")),
            entry("/api/v1/call-trees/{id}", List.of("/api/v1/call-trees/TREE")),
            entry("/incidents/{number:\\d+}/calls/{run:\\d+}", List.of("/incidents/OPEN/calls/RUN")),
            entry("/api/v1/incidents/{number}/call-runs/{run}", List.of("/api/v1/incidents/OPEN/call-runs/RUN")),
            entry("/api/v1/alerts/{id}", List.of("/api/v1/alerts/ALERT")),
            entry("/api/v1/alert-sources/{id}", List.of("/api/v1/alert-sources/SOURCE")),
            entry("/api/v1/changes/{id}", List.of("/api/v1/changes/1")),
            entry("/api/v1/probes/{key}", List.of("/api/v1/probes/shop")),
            entry("/probes/{key}/edit", List.of("/probes/shop/edit")),
            entry(
                    "/incidents/{number:\\d+}/checklist-answers/{checklist}/{item}",
                    List.of("/incidents/OPEN/checklist-answers/usual_suspects/deployment")),
            entry(
                    "/api/v1/incidents/{number}/checklist-answers/{checklist}/{item}",
                    List.of("/api/v1/incidents/OPEN/checklist-answers/usual_suspects/deployment")),
            entry("/invites/{secret}", List.of("/invites/none")),
            entry("/incidents/{number:\\d+}/panels/{id}", each(PANELS, "/incidents/OPEN/panels/%s")),
            entry("/incidents/{number:\\d+}/impact/{id:\\d+}", List.of("/incidents/OPEN/impact/1")),
            entry("/api/v1/incidents/{number}/impacts/{id}", List.of("/api/v1/incidents/OPEN/impacts/1")),
            entry("/incidents/{number:\\d+}/appendix/{item:\\d+}", List.of("/incidents/OPEN/appendix/1")),
            entry(
                    "/incidents/{number:\\d+}/appendix/{item:\\d+}/content",
                    List.of("/incidents/OPEN/appendix/1/content")),
            entry("/api/v1/incidents/{number}/appendix/{id}", List.of("/api/v1/incidents/OPEN/appendix/1")),
            entry(
                    "/api/v1/incidents/{number}/appendix/{id}/content",
                    List.of("/api/v1/incidents/OPEN/appendix/1/content")),
            entry(
                    "/incidents/{number:\\d+}/document/versions/{version:\\d+}",
                    List.of("/incidents/OPEN/document/versions/0")),
            entry(
                    "/api/v1/incidents/{number}/document/versions/{version}",
                    List.of("/api/v1/incidents/OPEN/document/versions/0")),
            entry("/incidents/{number:\\d+}/tasks/{task:\\d+}", List.of("/incidents/OPEN/tasks/TASK")),
            entry("/api/v1/incidents/{number}/tasks/{id}", List.of("/api/v1/incidents/OPEN/tasks/TASK")),
            entry(
                    "/incidents/{number:\\d+}/interventions/{id:\\d+}",
                    List.of("/incidents/OPEN/interventions/INTERVENTION")),
            entry(
                    "/api/v1/incidents/{number}/interventions/{id}",
                    List.of("/api/v1/incidents/OPEN/interventions/INTERVENTION")),
            entry("/api/v1/incidents/{number}/options/{id}", List.of("/api/v1/incidents/OPEN/options/1")),
            entry("/incidents/{number:\\d+}/claims/{claim:\\d+}", List.of("/incidents/OPEN/claims/CLAIM")),
            entry("/api/v1/incidents/{number}/claims/{id}", List.of("/api/v1/incidents/OPEN/claims/CLAIM")),
            entry("/incidents/{number:\\d+}/decisions/{id:\\d+}", List.of("/incidents/OPEN/decisions/DECISION")),
            entry("/api/v1/incidents/{number}/decisions/{id}", List.of("/api/v1/incidents/OPEN/decisions/DECISION")),
            entry(
                    "/api/v1/incidents/{number}/follow-up-candidates/{id}",
                    List.of("/api/v1/incidents/OPEN/follow-up-candidates/LATER")),
            entry("/incidents/{number:\\d+}/sub-teams/{team:\\d+}", List.of("/incidents/OPEN/sub-teams/TEAM")),
            entry("/incidents/{number:\\d+}/handovers/{offer:\\d+}", List.of("/incidents/OPEN/handovers/OFFER")),
            entry(
                    "/api/v1/incidents/{number}/role-handovers/{offer}",
                    List.of("/api/v1/incidents/OPEN/role-handovers/OFFER")),
            entry("/incidents/{number:\\d+}/runbooks/{key}", List.of("/incidents/OPEN/runbooks/declines")),
            entry("/incidents/bulk/{id:\\d+}", List.of("/incidents/bulk/BULK")),
            entry("/api/v1/bulk-edits/{id}", List.of("/api/v1/bulk-edits/BULK")),
            entry("/api/v1/saved-filters/{id}", List.of("/api/v1/saved-filters/FILTER")),
            entry("/people/{id:\\d+}", List.of("/people/ME")),
            entry("/teams/{key}", List.of("/teams/pay")),
            entry("/api/v1/teams/{key}", List.of("/api/v1/teams/pay")),
            entry("/api/v1/services/{key}", each(List.of("checkout", "till"), "/api/v1/services/%s")),
            entry("/api/v1/services/{key}/dependencies", List.of("/api/v1/services/till/dependencies")),
            entry("/api/v1/services/{key}/graph", each(List.of("checkout", "till"), "/api/v1/services/%s/graph")),
            entry("/api/v1/vendors/{key}", List.of("/api/v1/vendors/cdn")),
            entry("/api/v1/bridges/{key}", List.of("/api/v1/bridges/main")),
            entry("/api/v1/runbooks/{key}", List.of("/api/v1/runbooks/declines")),
            entry("/api/v1/catalog/imports/{id}", List.of("/api/v1/catalog/imports/IMPORT")),
            entry("/catalog/imports/{id}", List.of("/catalog/imports/IMPORT")),
            entry("/catalog/export.{format}", each(List.of("yaml", "csv"), "/catalog/export.%s")),
            entry("/catalog/{kinds}", each(List.of("vendors", "runbooks", "bridges"), "/catalog/%s")),
            entry("/catalog/{kinds}/new", each(List.of("services", "runbooks"), "/catalog/%s/new")),
            entry(
                    "/catalog/{kinds}/{key}",
                    each(
                            List.of("services/checkout", "services/till", "vendors/cdn", "runbooks/declines"),
                            "/catalog/%s")),
            entry("/catalog/{kinds}/{key}/edit", List.of("/catalog/services/checkout/edit")),
            entry("/playbook/{section}/new", each(SECTIONS, "/playbook/%s/new")),
            entry("/playbook/{section}/{key}/edit", entries("/playbook/%s/%s/edit")),
            entry("/api/v1/playbook/{section}", each(SECTIONS, "/api/v1/playbook/%s")),
            entry("/api/v1/playbook/{section}/{key}", entries("/api/v1/playbook/%s/%s")));

    /** Those of reports are kept with them. */
    static final Map<String, List<String>> FILLED = Stream.of(OWN, LearningAddresses.FILLED, DeadlineAddresses.FILLED)
            .flatMap(some -> some.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What is searched, asked and filtered besides. */
    static final List<String> ALSO = Stream.of(
                    Stream.of(
                            "/incidents/alike?title=" + CANARY + "+key+leaked&services=" + CANARY,
                            "/incidents/alike?title=open+thing&alert_id=ALERT",
                            "/incidents/new?alert=ALERT",
                            "/incidents/bulk?number=NUMBER&number=OPEN",
                            "/incidents/OPEN/merge?into=NUMBER",
                            "/incidents/OPEN/suggestions?text=@",
                            "/incidents/OPEN/suggestions?text=%23",
                            "/incidents/OPEN/suggestions?text=INC-",
                            "/incidents/OPEN/suggestions?text=/&commands=true",
                            "/incidents/OPEN/suggestions?text=/link+&commands=true",
                            "/incidents/OVER",
                            "/incidents/OVER/log",
                            "/incidents/OVER/ties",
                            "/incidents/OVER/report",
                            "/incidents/OVER/report.md",
                            "/incidents/OVER/reports",
                            "/api/v1/incidents/OVER/reports",
                            "/incidents/OVER/report/customers",
                            "/incidents/OVER/report/customers/editions",
                            "/api/v1/incidents/OVER/report/customers",
                            "/api/v1/incidents/OVER/report/customers/editions",
                            "/api/v1/incidents/OVER/report/readership",
                            "/published?text=" + CANARY,
                            "/api/v1/published?text=" + CANARY,
                            "/incidents/OVER/report/export",
                            "/incidents/OVER/report/export/file?format=json",
                            "/incidents/OVER/report/review",
                            "/reports?due=all",
                            "/follow-ups?text=" + CANARY,
                            "/follow-ups/board?team=pay",
                            "/follow-ups/file?sort=newest",
                            "/api/v1/follow-ups?text=" + CANARY + "&sort=priority",
                            "/reports?due=overdue",
                            "/reports?text=" + CANARY,
                            "/reports?stage=published&sort=published",
                            "/api/v1/reports?text=" + CANARY,
                            "/api/v1/reports?author=nobody&sort=due",
                            "/api/v1/due-reports?page_size=1",
                            "/incidents/OVER/feedback",
                            "/incidents/OPEN/report/timeline?all=true",
                            "/api/v1/incidents/OPEN/report/timeline?all=true",
                            "/api/v1/incidents/OPEN/report/timeline/items?all=true&page_size=200",
                            "/incidents/OPEN/bleeding?distance=3&all=yes",
                            "/incidents/OPEN/impact/systems?system=checkout",
                            "/api/v1/incidents/OPEN/bleeding?distance=3",
                            "/api/v1/incidents/OVER/report",
                            "/api/v1/incidents/OVER/links",
                            "/api/v1/incidents/OVER/feedback",
                            "/api/v1/incident-suggestions?title=" + CANARY + "+key+leaked&service=" + CANARY,
                            "/api/v1/incident-suggestions?alert_id=ALERT",
                            "/api/v1/reports?page_size=1",
                            "/api/v1/tags?prefix=" + CANARY.substring(0, 3).toLowerCase(java.util.Locale.ROOT),
                            "/api/v1/tags?prefix=disk",
                            "/api/v1/catalog/graph?service=checkout",
                            "/api/v1/services/checkout/graph?needed_by=3",
                            "/api/v1/playbook/applying?type=service&severity=sev1",
                            "/catalog/graph?service=checkout",
                            "/catalog/graph?service=till,checkout&hard=1",
                            "/factors?text=" + CANARY,
                            "/factors/suggestions?text=" + CANARY,
                            "/api/v1/factors?recurring=true",
                            "/incidents/OPEN/report/whys?edit=2",
                            "/catalog/suggestions?text=" + CANARY.substring(0, 3),
                            "/catalog/services?text=" + CANARY,
                            "/alerts?text=" + CANARY,
                            "/api/v1/alerts?page_size=1",
                            "/palette?q=" + CANARY,
                            "/palette?q=NUMBER",
                            "/palette?q=INC-NUMBER",
                            "/palette?at=/incidents/NUMBER",
                            "/palette?at=/incidents/OPEN",
                            "/palette?incident=NUMBER",
                            "/palette?q=link&at=/incidents/OPEN",
                            "/palette/options?q=" + CANARY,
                            "/palette/options?q=merge&at=/incidents/OPEN",
                            "/openapi.json",
                            "/metrics",
                            "/health/ready"),
                    filters("/incidents?"),
                    filters("/api/v1/incidents?"),
                    filters("/incidents/export?format=csv&"),
                    filters("/incidents/export?format=json&"),
                    filters("/api/v1/incidents/export?format=csv&"),
                    filters("/api/v1/incidents/export?format=json&"))
            .flatMap(addresses -> addresses)
            .toList();

    /** What a list of incidents is asked for. */
    private static Stream<String> filters(String address) {
        return Stream.of(
                        "text=" + CANARY,
                        "status=live",
                        "status=merged",
                        "status=resolved",
                        "severity=sev1",
                        "tag=" + CANARY.toLowerCase(java.util.Locale.ROOT),
                        "tag=disks",
                        "service=" + CANARY,
                        "service=checkout",
                        "field.customer=" + CANARY,
                        "role.commander=nobody",
                        "role.commander=me",
                        "sort=worst",
                        "sort=oldest")
                .map(filter -> address + filter);
    }

    static List<String> each(List<String> words, String address) {
        return words.stream().map(address::formatted).toList();
    }

    private static List<String> entries(String address) {
        return ENTRIES.entrySet().stream()
                .map(entry -> address.formatted(entry.getKey(), entry.getValue()))
                .sorted()
                .toList();
    }
}
