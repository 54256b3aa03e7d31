package dev.andon.reviews.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.reviews.Calibrating;
import dev.andon.reviews.Calibration;
import dev.andon.reviews.web.MeetingJson.CalibrationJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether a report is as those who were there saw it, for programs. */
@RestController
@Tag(name = "Review meetings")
class CalibrationResource {
    private static final String MAIN = "/api/v1/incidents/{number}/report/calibration";
    private static final String OTHER = "/api/v1/incidents/{number}/reports/{report}/calibration";

    private final Calibrating calibrating;
    private final Incidents incidents;
    private final Reports reports;

    CalibrationResource(Calibrating calibrating, Incidents incidents, Reports reports) {
        this.calibrating = calibrating;
        this.incidents = incidents;
        this.reports = reports;
    }

    /** @param reason why nothing needs to follow */
    record None(@Nullable String reason) {}

    @GetMapping({MAIN, OTHER})
    @May(Access.VIEWER)
    @Operation(summary = "Read who was asked whether a report is as they saw it, and who has answered")
    CalibrationJson read(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        Incident incident = incidents.find(actor, number);
        Report found = reports.find(actor, ReportAddress.of(number, report));
        return json(incident, calibrating.of(incident, found));
    }

    @PostMapping({MAIN + "/requests", OTHER + "/requests"})
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask everybody who was there and was not asked yet, by letter")
    CalibrationJson ask(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return json(incidents.find(actor, number), calibrating.ask(actor, ReportAddress.of(number, report)));
    }

    @PostMapping({MAIN + "/answers", OTHER + "/answers"})
    @May(Access.VIEWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say that the caller, who was there, has nothing to correct")
    CalibrationJson answer(
            Actor actor, @PathVariable long number, @PathVariable(required = false) @Nullable String report) {
        return json(
                incidents.find(actor, number), calibrating.nothingToCorrect(actor, ReportAddress.of(number, report)));
    }

    @PutMapping("/api/v1/incidents/{number}/no-follow-up")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that nothing needs to follow from an incident, and why")
    void none(Actor actor, @PathVariable long number, @RequestBody None body) {
        String reason = body.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", "is required");
        }
        calibrating.noFollowUp(actor, number, reason);
    }

    @DeleteMapping("/api/v1/incidents/{number}/no-follow-up")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back that nothing needs to follow from an incident")
    void some(Actor actor, @PathVariable long number) {
        calibrating.noFollowUp(actor, number, null);
    }

    private CalibrationJson json(Incident incident, Calibration now) {
        return CalibrationJson.of(now, calibrating.noFollowUp(incident).orElse(null));
    }
}
