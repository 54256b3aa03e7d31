package dev.andon.response;

import dev.andon.response.Contribution.Noted;
import dev.andon.response.Noticing.FollowUpNoticed;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes notes, and beside each what it says is to be done later. */
@Component
class Notes {
    private static final List<String> NOTICED = EventCodec.words(FollowUpNoticed.class);

    private final IncidentLog log;

    Notes(IncidentLog log) {
        this.log = log;
    }

    /** Appends the note and then what it says is to be done later; with a key that was used before, nothing. */
    @Transactional
    public Entry write(Act act, long incidentId, String text) {
        log.lock(incidentId);
        boolean first = log.alreadyAppended(incidentId, act).isEmpty();
        Entry note = log.contribute(incidentId, new Noted(text), act);
        if (first) {
            notice(act, note, Todos.in(text));
        }
        return note;
    }

    private void notice(Act act, Entry note, List<String> todos) {
        if (todos.isEmpty()) {
            return;
        }
        long candidate = log.ofTypes(note.incidentId(), NOTICED).size();
        Act same = Act.by(act.actor(), act.source()).happened(act.occurredAt());
        for (String todo : todos) {
            log.contribute(note.incidentId(), new FollowUpNoticed(++candidate, todo, note.seq()), same);
        }
    }
}
