package dev.andon.alerts.internal.intake;

import dev.andon.alerts.internal.intake.Message.Acknowledge;
import dev.andon.alerts.internal.intake.Message.Resolve;
import dev.andon.alerts.internal.intake.Message.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds messages, in the order they came, over the alerts that are open. The rules are PagerDuty's: a trigger on an
 * open key is one more occurrence and leaves it acknowledged if it was; after resolve the same key opens a new alert;
 * acknowledge and resolve of what is not open are dropped.
 */
final class Fold {
    private final Map<AlertKey, Standing> open = new HashMap<>();
    private final List<Standing> all = new ArrayList<>();

    Fold(Collection<Standing> openNow) {
        for (Standing standing : openNow) {
            open.put(standing.key, standing);
            all.add(standing);
        }
    }

    void take(Message message) {
        Standing standing = open.get(message.key());
        switch (message) {
            case Trigger trigger when standing == null -> open(trigger);
            case Trigger trigger -> standing.seenAgain(trigger);
            case Acknowledge _ when standing != null -> standing.acknowledge(message);
            case Resolve _
            when standing != null -> {
                standing.resolve(message);
                open.remove(message.key());
            }
            case Acknowledge _, Resolve _ -> {}
        }
    }

    private void open(Trigger trigger) {
        Standing standing = new Standing(trigger);
        open.put(trigger.key(), standing);
        all.add(standing);
    }

    List<Standing> opened() {
        return all.stream().filter(Standing::isNew).toList();
    }

    /** Alerts that were open before and of which something was said. */
    List<Standing> changed() {
        return all.stream().filter(s -> !s.isNew() && s.isChanged()).toList();
    }

    List<Standing> all() {
        return all;
    }
}
