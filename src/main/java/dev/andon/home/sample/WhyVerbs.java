package dev.andon.home.sample;

import dev.andon.people.Actor;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import dev.andon.whys.Kind;
import dev.andon.whys.Why;
import dev.andon.whys.WhyWriting;
import dev.andon.whys.Whys;
import dev.andon.whys.WriteWhy;
import dev.andon.whys.WriteWhy.Given;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Why it happened, and what contributed. */
@Component
class WhyVerbs implements Vocabulary {
    private final WhyWriting writing;
    private final Whys whys;
    private final Incidents incidents;

    WhyVerbs(WhyWriting writing, Whys whys, Incidents incidents) {
        this.writing = writing;
        this.whys = whys;
        this.incidents = incidents;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of("explains", this::explain, "names", this::name);
    }

    /** {@code explains 1 7 | Because it was so}: an answer to why 1, as entry 7 shows; {@code explains - | What happened}. */
    private void explain(Act act, Step step, Scene scene) {
        Long parent = step.arg(0).equals("-") ? null : Long.valueOf(step.arg(0));
        List<Given> evidence = step.words().stream()
                .skip(1)
                .map(seq -> new Given("entry", Long.valueOf(seq), null))
                .toList();
        WriteWhy command = new WriteWhy(step.text(), "known", evidence, null, null, null, null, null);
        writing.add(act, scene.number(), parent, null, command);
    }

    /** {@code names 4 masked_detection process | The factor that why 4 is}. */
    private void name(Act act, Step step, Scene scene) {
        long node = Long.parseLong(step.arg(0));
        String kind = step.words().size() > 2 ? step.arg(2) : Kind.TECHNICAL.word();
        Why stands = whys.of(incidents.find(Actor.system(), scene.number())).get(node);
        WriteWhy command = new WriteWhy(null, null, null, null, step.text(), kind, step.arg(1), null);
        writing.write(act, scene.number(), node, command, stands.version());
    }
}
