package dev.andon.response;

import dev.andon.playbook.Checklist;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands below the items of checklists in a room: how an item was answered by itself. A module on top says it. */
public interface ItemAnswers {

    /**
     * What is shown below the items of these checklists, which all apply to the incident. The same HTML goes to every
     * watcher, so it must not depend on who looks.
     */
    Shown of(Incident incident, List<Checklist> lists);

    /** @param html already escaped, by checklist/item */
    record Shown(Map<String, String> html) {

        /** Of one checklist, by the key of the item. */
        public Map<String, String> of(Checklist list) {
            String prefix = list.key() + "/";
            return html.entrySet().stream()
                    .filter(one -> one.getKey().startsWith(prefix))
                    .collect(Collectors.toUnmodifiableMap(
                            one -> one.getKey().substring(prefix.length()), Map.Entry::getValue));
        }
    }
}
