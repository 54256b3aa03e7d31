package dev.andon.home.sample;

import dev.andon.claims.AddEvidence;
import dev.andon.claims.Claims;
import dev.andon.claims.Judge;
import dev.andon.claims.RaiseClaim;
import dev.andon.response.Act;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody holds to be true, and what it turned out to be. Claims count from one in each incident. */
@Component
class ClaimVerbs implements Vocabulary {
    private final Claims claims;

    ClaimVerbs(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of(
                "supposes", (act, step, scene) -> raise(act, step, scene, "hypothesis", null),
                "assumes", (act, step, scene) -> raise(act, step, scene, "assumption", null),
                "hears", (act, step, scene) -> raise(act, step, scene, "third_party", step.args()),
                "supports", (act, step, scene) -> add(act, step, scene, "for"),
                "doubts", (act, step, scene) -> add(act, step, scene, "against"),
                "verifies", (act, step, scene) -> judge(act, step, scene, "verified"),
                "refutes", (act, step, scene) -> judge(act, step, scene, "refuted"));
    }

    /** {@code supposes | Something}, or {@code hears Cardstream on call | Something} where others say so. */
    private void raise(Act act, Step step, Scene scene, String kind, @Nullable String saidBy) {
        claims.raise(act, scene.number(), new RaiseClaim(step.text(), kind, saidBy));
    }

    /** {@code doubts 1 output | What a program answered}; also command, observation, or link with its address. */
    private void add(Act act, Step step, Scene scene, String stance) {
        String kind = step.arg(1);
        boolean link = kind.equals("link");
        AddEvidence evidence = new AddEvidence(stance, kind, link ? null : step.text(), link ? step.text() : null);
        claims.add(act, scene.number(), Long.parseLong(step.arg(0)), evidence);
    }

    private void judge(Act act, Step step, Scene scene, String verdict) {
        claims.judge(act, scene.number(), Long.parseLong(step.arg(0)), new Judge(verdict, step.text(), null));
    }
}
