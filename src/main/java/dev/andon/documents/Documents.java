package dev.andon.documents;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.coedit.Cursors;
import dev.andon.coedit.Difference;
import dev.andon.coedit.Sent;
import dev.andon.coedit.Stretch;
import dev.andon.coedit.Text;
import dev.andon.coedit.Texts;
import dev.andon.documents.internal.DocumentTable;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.Documenting.DocumentBegun;
import dev.andon.response.Incident;
import dev.andon.response.IncidentDocument;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The document of each incident. Until somebody who may write opens it, it is the template that fits, filled with what the
 * log says by then; from then on it is a text of its own. See docs/adr/0020.
 */
@Component
public class Documents {
    private final Incidents incidents;
    private final IncidentLog log;
    private final IncidentDocument templates;
    private final DocumentTable table;
    private final Texts texts;
    private final Cursors cursors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Documents(
            Incidents incidents,
            IncidentLog log,
            IncidentDocument templates,
            DocumentTable table,
            Texts texts,
            Cursors cursors,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.templates = templates;
        this.table = table;
        this.texts = texts;
        this.cursors = cursors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A document as it stands.
     *
     * @param textId null while it is only the template, filled
     */
    public record Document(
            Incident incident, String name, @Nullable Long textId, String body, long version, long beat) {}

    /**
     * The document of an incident, for whoever may see it. For those who may write it becomes a text of its own by that.
     *
     * @throws Missing when there is no such incident, or the playbook has no document for it
     */
    public Document read(Actor viewer, long number) {
        Incident incident = incidents.find(viewer, number);
        Optional<DocumentTable.Row> row = table.of(incident.id());
        if (row.isEmpty() && !viewer.access().includes(RESPONDER)) {
            IncidentDocument.Filled filled = templates.of(incident);
            return new Document(incident, filled.name(), null, filled.text(), 0, 0);
        }
        return document(incident, row.orElseGet(() -> begin(incident)));
    }

    /** Whether there is one, of an incident that may be seen. */
    public boolean has(Incident incident) {
        return table.of(incident.id()).isPresent() || templates.isThere(incident);
    }

    private Document document(Incident incident, DocumentTable.Row row) {
        Text text = texts.read(row.textId());
        return new Document(incident, row.name(), text.id(), text.body(), text.version(), text.beat());
    }

    private DocumentTable.Row begin(Incident incident) {
        return transaction.execute(_ -> {
            Incident locked = log.lock(incident.id());
            return table.of(locked.id()).orElseGet(() -> {
                IncidentDocument.Filled filled = templates.of(locked);
                Text text = texts.begin(filled.text().replace("\r\n", "\n").replace('\r', '\n'));
                return table.insert(
                        new DocumentTable.Row(locked.id(), text.id(), filled.template(), filled.name(), false),
                        clock.instant());
            });
        });
    }

    /** The id of the text, of an incident that the viewer may see. */
    public long textId(Actor viewer, long number) {
        return table.of(incidents.find(viewer, number).id())
                .orElseThrow(() -> new Missing("Nobody has opened this document to write in it yet."))
                .textId();
    }

    /**
     * Takes what somebody typed.
     *
     * @throws Invalid naming what makes no sense
     */
    public Text write(Act act, long number, Sent sent) {
        return write(act, number, row -> texts.send(act.actor(), row.textId(), sent));
    }

    /**
     * Takes a whole text that was written from some version, and puts what differs into the text of now.
     *
     * @param version null for the text as it stands
     */
    public Text merge(Act act, long number, @Nullable Long version, @Nullable String body) {
        Validation validation = new Validation();
        validation.check(body != null, "text", "is required");
        validation.throwIfAny();
        String whole = body == null ? "" : body.replace("\r\n", "\n").replace('\r', '\n');
        return write(act, number, row -> {
            long base = version == null ? texts.read(row.textId()).version() : version;
            return texts.merge(act.actor(), row.textId(), base, whole);
        });
    }

    /** What to do with the text of a document. */
    private interface Writing {
        Text in(DocumentTable.Row row);
    }

    private Text write(Act act, long number, Writing writing) {
        act.actor().require(RESPONDER);
        Incident incident = incidents.find(act.actor(), number);
        return transaction.execute(_ -> {
            DocumentTable.Row row = table.of(incident.id()).orElseGet(() -> begin(incident));
            return row.told() ? writing.in(row) : first(act, row, writing);
        });
    }

    /** The incident is locked before the text, as everywhere; what changes nothing begins nothing. */
    private Text first(Act act, DocumentTable.Row row, Writing writing) {
        log.lock(row.incidentId());
        Text text = writing.in(row);
        if (text.version() > 0 && table.tell(row.incidentId())) {
            Act begun = Act.by(act.actor(), act.source());
            log.contribute(row.incidentId(), new DocumentBegun(row.template(), row.name()), begun);
        }
        return text;
    }

    /** Where somebody is who may write. */
    public void move(Actor actor, long number, Cursors.Place place) {
        actor.require(RESPONDER);
        cursors.move(actor, textId(actor, number), place);
    }

    /** They are not in it any more. */
    public void leave(Actor actor, long number, String client) {
        cursors.leave(actor, textId(actor, number), client);
    }

    /** Who wrote when, latest first; nothing while nobody has. */
    public List<Stretch> history(Actor viewer, long number, long before, int limit) {
        return table.of(incidents.find(viewer, number).id())
                .map(row -> texts.history(row.textId(), before, limit))
                .orElseGet(List::of);
    }

    /** The text as it was at a version. */
    public String at(Actor viewer, long number, long version) {
        try {
            return texts.at(textId(viewer, number), version);
        } catch (Invalid _) {
            throw new Missing("There is no version %d of this document.".formatted(version));
        }
    }

    /** What the versions from one to another changed. */
    public Difference difference(Actor viewer, long number, long from, long to) {
        try {
            return texts.difference(textId(viewer, number), Math.max(1, Math.min(from, to)), to);
        } catch (Invalid _) {
            throw new Missing("There is no version %d of this document.".formatted(to));
        }
    }
}
