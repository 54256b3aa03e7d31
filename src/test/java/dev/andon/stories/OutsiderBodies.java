package dev.andon.stories;

import static java.util.Map.entry;

import java.util.Map;

/** What an outsider sends to commands: bodies that would be done, were the incident there. */
final class OutsiderBodies {
    private OutsiderBodies() {}

    /** Commands on an incident that would be done, were it there: the end of the pattern to a body that makes sense. */
    static final Map<String, String> BODIES = Map.ofEntries(
            entry("/severity-changes", "{\"severity\":\"sev1\"}"),
            entry("/status-changes", "{\"status\":\"containing\"}"),
            entry("/role-handovers", "{\"role\":\"commander\",\"person_id\":ME}"),
            entry("/role-handovers/{offer}/acceptances", "{}"),
            entry("/role-handovers/{offer}/refusals", "{\"reason\":\"x\"}"),
            entry("/role-handovers/{offer}/withdrawals", "{}"),
            entry("/title-changes", "{\"title\":\"x\"}"),
            entry("/summary-changes", "{\"summary\":\"x\"}"),
            entry("/visibility-changes", "{\"visibility\":\"open\"}"),
            entry("/service-changes", "{\"services\":[\"checkout\"]}"),
            entry("/field-changes", "{\"fields\":{\"customer\":\"x\"}}"),
            entry("/members", "{\"person_id\":ME}"),
            entry("/alerts", "{\"alert_id\":ALERT}"),
            entry("/notes", "{\"text\":\"x\"}"),
            entry("/annotations", "{\"seq\":1,\"text\":\"x\"}"),
            entry("/updates", "{\"text\":\"x\"}"),
            entry("/merges", "{\"into\":OPEN}"),
            entry("/merge-reversals", "{}"),
            entry("/links", "{\"kind\":\"follows\",\"to\":OPEN}"),
            entry("/parent", "{\"number\":OPEN}"),
            entry("/tasks", "{\"person_id\":ME,\"text\":\"x\"}"),
            entry("/tasks/{id}/acknowledgements", "{}"),
            entry("/tasks/{id}/completions", "{\"note\":\"x\"}"),
            entry("/tasks/{id}/cancellations", "{\"reason\":\"x\"}"),
            entry("/impacts", "{\"on\":\"user\",\"text\":\"x\"}"),
            entry("/impacts/{id}/estimates", "{\"count\":1,\"unit\":\"users\"}"),
            entry("/impacts/{id}/endings", "{}"),
            entry("/affected-systems", "{\"system\":\"checkout\",\"state\":\"down\"}"),
            entry("/interventions", "{\"host\":\"x\",\"what\":\"x\",\"why\":\"x\",\"rollback\":\"x\"}"),
            entry("/interventions/{id}/clearings", "{}"),
            entry("/interventions/{id}/refusals", "{\"reason\":\"x\"}"),
            entry("/interventions/{id}/withdrawals", "{}"),
            entry("/interventions/{id}/starts", "{}"),
            entry("/interventions/{id}/endings", "{\"outcome\":\"finished\"}"),
            entry("/options", "{\"text\":\"x\"}"),
            entry("/options/{id}/trials", "{\"result\":\"x\"}"),
            entry("/options/{id}/dismissals", "{\"reason\":\"x\"}"),
            entry("/claims", "{\"text\":\"x\"}"),
            entry("/claims/{id}/evidence", "{\"stance\":\"for\",\"text\":\"x\"}"),
            entry("/claims/{id}/verdicts", "{\"verdict\":\"verified\",\"evidence\":\"x\"}"),
            entry("/decisions", "{\"text\":\"x\"}"),
            entry("/decisions/{id}/objections", "{\"reason\":\"x\"}"),
            entry("/decisions/{id}/objections/{objection}/withdrawals", "{}"),
            entry("/decisions/{id}/outcomes", "{\"outcome\":\"worked\"}"),
            entry("/follow-up-candidates/{id}/dismissals", "{\"reason\":\"x\"}"),
            entry("/call-runs", "{\"tree_id\":TREE}"),
            entry("/call-runs/{run}/calls", "{\"contact_id\":CONTACT,\"outcome\":\"reached\"}"),
            entry("/call-runs/{run}/endings", "{}"),
            entry("/care/answers", "{\"moment\":\"breath\",\"about\":\"1\",\"answer\":\"dismissed\"}"),
            entry("/document", "{\"text\":\"x\"}"),
            entry("/appendix", "{\"text\":\"x\"}"),
            entry("/appendix/{id}/removals", "{\"reason\":\"x\"}"),
            entry("/participants", "{}"),
            entry("/departures", "{}"),
            entry("/sub-teams", "{\"name\":\"x\",\"leader_id\":ME,\"mission\":\"x\",\"member_ids\":[1]}"),
            entry("/sub-teams/{team}/changes", "{\"name\":\"x\"}"),
            entry("/sub-teams/{team}/disbandments", "{}"),
            entry("/checklist-ticks", "{\"checklist\":\"usual_suspects\",\"item\":\"errors\"}"),
            entry("/checklist-askings", "{}"),
            entry(
                    "/checklist-overrulings",
                    "{\"checklist\":\"usual_suspects\",\"item\":\"errors\",\"verdict\":\"fine\",\"reason\":\"x\"}"),
            entry("/runbook-steps", "{\"runbook\":\"declines\",\"step\":2}"),
            entry("/feedback", "{\"went\":\"well\"}"),
            entry("/feedback-dismissals", "{}"),
            entry("/report", "{}"),
            entry("/report/restorations", "{\"section\":\"summary\",\"version\":1}"),
            entry("/reports/{report}/restorations", "{\"section\":\"summary\",\"version\":1}"),
            entry("/report/charts", "{\"title\":\"x\"}"),
            entry("/reports/{report}/charts", "{\"title\":\"x\"}"),
            entry("/report/publication", "{}"),
            entry("/reports/{report}/publication", "{}"));

    /** Commands on something open that name a hidden incident; method and address to a body. */
    static final Map<String, String> NAMING = Map.of(
            "POST /api/v1/bulk-edits", "{\"numbers\":[NUMBER],\"severity\":\"sev1\"}",
            "POST /api/v1/incidents/OPEN/merges", "{\"into\":NUMBER}",
            "POST /api/v1/incidents/OPEN/links", "{\"kind\":\"follows\",\"to\":NUMBER}",
            "DELETE /api/v1/incidents/OPEN/links/caused_by/NUMBER", "",
            "PUT /api/v1/incidents/OPEN/parent", "{\"number\":NUMBER}");
}
