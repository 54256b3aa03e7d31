package dev.andon.deadlines;

import dev.andon.deadlines.internal.PolicyTable;
import dev.andon.deadlines.internal.PolicyWords;
import dev.andon.deadlines.internal.WatchTable;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes policies, and switches them on. For owners. Each change is kept: who, when, from what to what. */
@Component
public class PolicyKeeping {
    private static final int MOST = 50;

    private final Policies policies;
    private final PolicyTable table;
    private final PolicyWords words;
    private final WatchTable watch;
    private final Clock clock;

    PolicyKeeping(Policies policies, PolicyTable table, PolicyWords words, WatchTable watch, Clock clock) {
        this.policies = policies;
        this.table = table;
        this.words = words;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Makes a policy that is off.
     *
     * @throws dev.andon.platform.problem.Invalid naming every field that makes no sense
     * @throws Conflict when the key is taken, or there are fifty already
     */
    @Transactional
    public Policy create(Actor actor, PolicyDraft draft) {
        actor.require(Access.OWNER);
        table.lock();
        List<Policy> all = table.all();
        Validation check = new Validation();
        Policy policy = words.checked(check, draft, null, all);
        check.throwIfAny();
        if (all.stream().anyMatch(one -> one.key().equals(policy.key()))) {
            throw new Conflict("There is a policy “%s” already.".formatted(policy.key()));
        }
        if (all.size() >= MOST) {
            throw new Conflict("There are %d policies already; drop one first.".formatted(MOST));
        }
        return keep(actor, null, policy);
    }

    /**
     * Makes a policy what the draft says. One that is on and gives less time, or is about others, than before is taken to be on
     * since now: nobody is late overnight.
     *
     * @param ifMatch the version the caller has read, or null
     * @throws dev.andon.platform.problem.Missing if there is none of that key
     * @throws dev.andon.platform.problem.Invalid naming every field that makes no sense
     * @throws dev.andon.platform.problem.Stale when somebody was faster
     */
    @Transactional
    public Policy change(Actor actor, String key, PolicyDraft draft, @Nullable Long ifMatch) {
        Policy before = locked(actor, key, ifMatch);
        Validation check = new Validation();
        String named = draft.key();
        check.check(named == null || named.isEmpty() || named.equals(key), "key", "cannot be changed; leave it out");
        Policy after = words.checked(check, draft, before, table.all());
        check.throwIfAny();
        if (after.facts().equals(before.facts())) {
            return before;
        }
        boolean anew = before.isOn() && after.mayComeSoonerThan(before);
        return keep(actor, before, anew ? after.since(clock.instant()) : after);
    }

    /** Holds follow-ups to it from now on. What is open already has its days from now. Nothing when it is on. */
    @Transactional
    public Policy switchOn(Actor actor, String key, @Nullable Long ifMatch) {
        Policy before = locked(actor, key, ifMatch);
        return before.isOn() ? before : keep(actor, before, before.on(clock.instant()));
    }

    /** Holds nobody to it any more. Due dates that it gave stay. Nothing when it is off. */
    @Transactional
    public Policy switchOff(Actor actor, String key, @Nullable Long ifMatch) {
        Policy before = locked(actor, key, ifMatch);
        return before.isOn() ? keep(actor, before, before.on(null)) : before;
    }

    /** @throws Conflict while it is on */
    @Transactional
    public void drop(Actor actor, String key, @Nullable Long ifMatch) {
        Policy before = locked(actor, key, ifMatch);
        if (before.isOn()) {
            throw new Conflict("The policy “%s” is on. Switch it off first.".formatted(before.name()));
        }
        table.delete(key);
        table.note(actor, key, before, null);
    }

    private Policy locked(Actor actor, String key, @Nullable Long ifMatch) {
        actor.require(Access.OWNER);
        table.lock();
        Policy policy = policies.get(key);
        Revision.check(ifMatch, policy.version());
        return policy;
    }

    private Policy keep(Actor actor, @Nullable Policy before, Policy after) {
        table.put(after);
        table.note(actor, after.key(), before, after);
        if (after.isOn() || before != null && before.isOn()) {
            watch.lookAtAll(clock.instant());
        }
        return after;
    }
}
