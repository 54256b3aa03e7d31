package dev.andon.stories;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** How the addresses of reports, and of what stands beside them, are filled for the outsider's walk. */
final class LearningAddresses {
    static final Map<String, List<String>> FILLED = Map.ofEntries(
            entry("/follow-ups/trackers/{key}", List.of("/follow-ups/trackers/shop")),
            entry("/follow-ups/{number:\\d+}/ticket", List.of("/follow-ups/FOLLOW_UP/ticket")),
            entry("/api/v1/follow-ups/{number}/ticket", List.of("/api/v1/follow-ups/FOLLOW_UP/ticket")),
            entry("/api/v1/follow-ups/{number}/ticket/steps", List.of("/api/v1/follow-ups/FOLLOW_UP/ticket/steps")),
            entry("/api/v1/trackers/{key}", List.of("/api/v1/trackers/shop")),
            entry("/follow-ups/{number:\\d+}", List.of("/follow-ups/FOLLOW_UP")),
            entry("/follow-ups/{number:\\d+}/edit", List.of("/follow-ups/FOLLOW_UP/edit")),
            entry("/follow-ups/teams/{key}", List.of("/follow-ups/teams/pay")),
            entry("/api/v1/follow-ups/{number}", List.of("/api/v1/follow-ups/FOLLOW_UP")),
            entry("/api/v1/follow-ups/{number}/advice", List.of("/api/v1/follow-ups/FOLLOW_UP/advice")),
            entry("/api/v1/follow-ups/{number}/history", List.of("/api/v1/follow-ups/FOLLOW_UP/history")),
            entry("/published/{slug}", List.of("/published/none")),
            entry("/published/{slug}.md", List.of("/published/none.md")),
            entry("/api/v1/published/{slug}", List.of("/api/v1/published/none")),
            entry("/unsubscribe/{token}", List.of("/unsubscribe/none")),
            entry("/incidents/{number}/reports/{report}/customers", List.of("/incidents/OVER/reports/main/customers")),
            entry(
                    "/api/v1/incidents/{number}/reports/{report}/customers",
                    List.of("/api/v1/incidents/OVER/reports/main/customers")),
            entry(
                    "/api/v1/incidents/{number}/reports/{report}/customers/editions",
                    List.of("/api/v1/incidents/OVER/reports/main/customers/editions")),
            entry(
                    "/incidents/{number}/report/customers/editions/{edition}",
                    List.of("/incidents/OVER/report/customers/editions/1")),
            entry(
                    "/incidents/{number}/reports/{report}/customers/editions",
                    List.of("/incidents/OVER/reports/main/customers/editions")),
            entry(
                    "/incidents/{number}/reports/{report}/customers/editions/{edition}",
                    List.of("/incidents/OVER/reports/main/customers/editions/1")),
            entry(
                    "/api/v1/incidents/{number}/reports/{report}/readership",
                    List.of("/api/v1/incidents/OVER/reports/main/readership")),
            entry("/incidents/{number}/report/editions/{edition}", List.of("/incidents/OVER/report/editions/1")),
            entry(
                    "/api/v1/incidents/{number}/report/editions/{edition}",
                    List.of("/api/v1/incidents/OVER/report/editions/1")),
            entry(
                    "/incidents/{number}/report/sections/{key}/edit",
                    List.of("/incidents/OVER/report/sections/timeline/edit")),
            entry(
                    "/incidents/{number}/report/sections/{key}/history",
                    List.of("/incidents/OVER/report/sections/timeline/history")),
            entry(
                    "/api/v1/incidents/{number}/report/sections/{key}",
                    List.of("/api/v1/incidents/OVER/report/sections/timeline")),
            entry(
                    "/incidents/{number}/reports/{report}/particulars",
                    List.of("/incidents/OVER/reports/main/particulars")),
            entry(
                    "/api/v1/incidents/{number}/reports/{report}/particulars",
                    List.of("/api/v1/incidents/OVER/reports/main/particulars")),
            entry("/report-imports/{id:\\d+}", List.of("/report-imports/BROUGHT")),
            entry("/api/v1/report-imports/{id}", List.of("/api/v1/report-imports/BROUGHT")),
            entry("/factors/{key:[a-z0-9-]+}", List.of("/factors/FACTOR")),
            entry("/api/v1/factors/{key}", List.of("/api/v1/factors/FACTOR")),
            entry("/follow-ups/{followUp:\\d+}/prevention", List.of("/follow-ups/EARLIER/prevention")),
            entry("/api/v1/follow-ups/{followUp}/prevention", List.of("/api/v1/follow-ups/EARLIER/prevention")),
            entry(
                    "/api/v1/incidents/{number}/report/prevention/{followUp}",
                    List.of("/api/v1/incidents/OVER/report/prevention/EARLIER")),
            entry("/incidents/{number}/report/prevention", List.of("/incidents/OVER/report/prevention")),
            entry("/api/v1/incidents/{number}/report/prevention", List.of("/api/v1/incidents/OVER/report/prevention")),
            entry(
                    "/api/v1/incidents/{number}/report/whys/nodes/{node}",
                    List.of("/api/v1/incidents/OPEN/report/whys/nodes/2")),
            entry("/incidents/{number}/reports/{report}", List.of("/incidents/OVER/reports/main")),
            entry("/incidents/{number}/reports/{report}/report.md", List.of("/incidents/OVER/reports/main/report.md")),
            entry(
                    "/incidents/{number}/reports/{report}/editions/{edition}",
                    List.of("/incidents/OVER/reports/main/editions/1")),
            entry(
                    "/incidents/{number}/reports/{report}/sections/{key}/edit",
                    List.of("/incidents/OVER/reports/main/sections/timeline/edit")),
            entry(
                    "/incidents/{number}/reports/{report}/sections/{key}/history",
                    List.of("/incidents/OVER/reports/main/sections/timeline/history")),
            entry("/api/v1/incidents/{number}/reports/{report}", List.of("/api/v1/incidents/OVER/reports/main")),
            entry(
                    "/api/v1/incidents/{number}/reports/{report}/editions/{edition}",
                    List.of("/api/v1/incidents/OVER/reports/main/editions/1")),
            entry(
                    "/api/v1/incidents/{number}/reports/{report}/sections/{key}",
                    List.of("/api/v1/incidents/OVER/reports/main/sections/timeline")),
            entry(
                    "/incidents/{number:\\d+}/report/timeline/items/{item}",
                    OutsiderAddresses.each(
                            List.of("entry-1", "event-1", "group-1", "milestone-began"),
                            "/incidents/OVER/report/timeline/items/%s")),
            entry(
                    "/api/v1/incidents/{number}/report/timeline/entries/{seq}",
                    List.of("/api/v1/incidents/OVER/report/timeline/entries/1")),
            entry(
                    "/api/v1/incidents/{number}/report/timeline/groups/{group}",
                    List.of("/api/v1/incidents/OVER/report/timeline/groups/1")),
            entry(
                    "/api/v1/incidents/{number}/report/timeline/events/{event}",
                    List.of("/api/v1/incidents/OVER/report/timeline/events/1")),
            entry(
                    "/api/v1/incidents/{number}/report/timeline/milestones/{milestone}",
                    List.of("/api/v1/incidents/OVER/report/timeline/milestones/began")),
            entry("/house/wording/{key}/edit", List.of("/house/wording/simply/edit")),
            entry("/api/v1/wording-rules/{key}", List.of("/api/v1/wording-rules/simply")),
            entry(
                    "/incidents/{number}/report/export/paste/{target}",
                    List.of("/incidents/OVER/report/export/paste/notion")),
            entry("/incidents/{number}/reports/{report}/export", List.of("/incidents/OVER/reports/main/export")),
            entry(
                    "/incidents/{number}/reports/{report}/export/file",
                    OutsiderAddresses.each(
                            List.of("markdown", "html", "json", "confluence"),
                            "/incidents/OVER/reports/main/export/file?format=%s")),
            entry(
                    "/incidents/{number}/reports/{report}/export/paste/{target}",
                    List.of("/incidents/OVER/reports/main/export/paste/google-docs")),
            entry(
                    "/api/v1/incidents/{number}/reports/{report}/export",
                    List.of("/api/v1/incidents/OVER/reports/main/export?format=html")),
            entry("/incidents/{number}/reports/{report}/review", List.of("/incidents/OVER/reports/main/review")),
            entry(
                    "/incidents/{number}/report/review/texts/{hash}",
                    List.of("/incidents/OVER/report/review/texts/HASH")),
            entry(
                    "/incidents/{number}/reports/{report}/review/texts/{hash}",
                    List.of("/incidents/OVER/reports/main/review/texts/HASH")),
            entry("/reviews/{id:\\d+}", List.of("/reviews/REVIEW")),
            entry("/reviews/{id:\\d+}/details", List.of("/reviews/REVIEW/details")),
            entry("/api/v1/reviews/{id:\\d+}", List.of("/api/v1/reviews/REVIEW")),
            entry("/reviews/{id:\\d+}/room", List.of("/reviews/REVIEW/room")),
            entry("/reviews/{id:\\d+}/questions", List.of("/reviews/REVIEW/questions")),
            entry("/reviews/{id:\\d+}/answer", List.of("/reviews/REVIEW/answer")),
            entry("/reviews/{id:\\d+}/minutes", List.of("/reviews/REVIEW/minutes")),
            entry("/reviews/{id:\\d+}/minutes.md", List.of("/reviews/REVIEW/minutes.md")),
            entry("/reviews/{id:\\d+}/survey", List.of("/reviews/REVIEW/survey")),
            entry("/reviews/{id:\\d+}/invite.ics", List.of("/reviews/REVIEW/invite.ics")),
            entry("/api/v1/reviews/{id:\\d+}/answers", List.of("/api/v1/reviews/REVIEW/answers")),
            entry("/api/v1/reviews/{id:\\d+}/questions", List.of("/api/v1/reviews/REVIEW/questions")),
            entry("/api/v1/reviews/{id:\\d+}/room", List.of("/api/v1/reviews/REVIEW/room")),
            entry("/api/v1/reviews/{id:\\d+}/notes", List.of("/api/v1/reviews/REVIEW/notes")),
            entry("/api/v1/reviews/{id:\\d+}/follow-ups", List.of("/api/v1/reviews/REVIEW/follow-ups")),
            entry("/api/v1/reviews/{id:\\d+}/attendance", List.of("/api/v1/reviews/REVIEW/attendance")),
            entry("/api/v1/reviews/{id:\\d+}/minutes", List.of("/api/v1/reviews/REVIEW/minutes")),
            entry("/api/v1/reviews/{id:\\d+}/survey", List.of("/api/v1/reviews/REVIEW/survey")),
            entry(
                    "/incidents/{number}/reports/{report}/calibration",
                    List.of("/incidents/OVER/reports/main/calibration")),
            entry(
                    "/api/v1/incidents/{number}/reports/{report}/calibration",
                    List.of("/api/v1/incidents/OVER/reports/main/calibration")),
            entry(
                    "/api/v1/incidents/{number}/reports/{report}/review",
                    List.of("/api/v1/incidents/OVER/reports/main/review")));

    private LearningAddresses() {}
}
