package dev.andon.home.sample;

import dev.andon.contacts.CallRun;
import dev.andon.contacts.CallRuns;
import dev.andon.contacts.CallTree;
import dev.andon.contacts.CallTrees;
import dev.andon.contacts.Contact;
import dev.andon.contacts.Directory;
import dev.andon.contacts.RecordCall;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is called by telephone. Trees and people that this house does not have are passed over. */
@Component
class CallVerbs implements Vocabulary {
    private final CallRuns runs;
    private final CallTrees trees;
    private final Directory directory;
    private final Incidents incidents;

    CallVerbs(CallRuns runs, CallTrees trees, Directory directory, Incidents incidents) {
        this.runs = runs;
        this.trees = trees;
        this.directory = directory;
        this.incidents = incidents;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of("calls", this::begin, "dials", this::dial, "hangs-up", this::end);
    }

    /** {@code calls | Nights and weekends} */
    private void begin(Act act, Step step, Scene scene) {
        trees.all().stream()
                .filter(tree -> tree.name().equals(step.text()))
                .mapToLong(CallTree::id)
                .findFirst()
                .ifPresent(tree -> runs.start(act, scene.number(), tree));
    }

    /** {@code dials reached mobile | Elias Lindqvist / what was said}; or no_answer, left_message. */
    private void dial(Act act, Step step, Scene scene) {
        String[] said = step.text().split(" / ", 2);
        String note = said.length > 1 ? said[1] : null;
        Optional<Long> contact = directory.all(act.actor()).stream()
                .filter(one -> one.name().equals(said[0]))
                .map(Contact::id)
                .findFirst();
        Optional<CallRun> run = open(act, scene);
        if (contact.isPresent() && run.isPresent()) {
            RecordCall call = new RecordCall(contact.get(), step.arg(0), step.arg(1), note);
            runs.record(act, scene.number(), run.get().run(), call);
        }
    }

    private void end(Act act, Step step, Scene scene) {
        open(act, scene).ifPresent(run -> runs.end(act, scene.number(), run.run(), step.text()));
    }

    private Optional<CallRun> open(Act act, Scene scene) {
        return runs.of(incidents.find(act.actor(), scene.number())).open().stream()
                .findFirst();
    }
}
