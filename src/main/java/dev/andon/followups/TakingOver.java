package dev.andon.followups;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.followups.internal.Checks;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Act;
import dev.andon.response.FollowUpCandidate;
import dev.andon.response.FollowUpCandidates;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes follow-ups of what notes left for later. */
@Component
public class TakingOver {
    private final FollowingUp followingUp;
    private final FollowUpCandidates candidates;
    private final Incidents incidents;
    private final IncidentLog log;

    TakingOver(FollowingUp followingUp, FollowUpCandidates candidates, Incidents incidents, IncidentLog log) {
        this.followingUp = followingUp;
        this.candidates = candidates;
        this.incidents = incidents;
        this.log = log;
    }

    /**
     * Makes a follow-up of one of an incident's candidates, which is not open any more then; the log says so.
     *
     * @param number of the incident
     * @throws Missing when there is no such candidate, or none that the actor may know of
     * @throws Conflict when it was dismissed or followed up before
     */
    @Transactional
    public FollowUp take(Act act, long number, long id) {
        act.actor().require(RESPONDER);
        Incident incident = log.lock(incidents.find(act.actor(), number).id());
        FollowUpCandidate candidate = candidates.find(act.actor(), number, id);
        FollowUp made = followingUp.create(act, number, draft(candidate));
        candidates.taken(act, incident, id, made.number());
        return made;
    }

    private static FollowUpDraft draft(FollowUpCandidate candidate) {
        String text = candidate.text();
        String title = text.codePointCount(0, text.length()) <= Checks.TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Checks.TITLE - 1))
                                .strip() + "…";
        String detail = title.equals(text) ? null : text;
        return FollowUpDraft.titled(title.replaceAll("\\s+", " ")).withDetail(detail);
    }
}
