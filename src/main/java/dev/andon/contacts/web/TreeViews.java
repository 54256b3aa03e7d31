package dev.andon.contacts.web;

import dev.andon.contacts.CallTree;
import dev.andon.contacts.Contact;
import dev.andon.contacts.Directory;
import dev.andon.people.Actor;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Playbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts the people into a tree. */
@Component
class TreeViews {
    private final Directory directory;
    private final Playbook playbook;

    TreeViews(Directory directory, Playbook playbook) {
        this.directory = directory;
        this.playbook = playbook;
    }

    TreeView of(Actor viewer, CallTree tree) {
        Map<Long, Contact> known = directory.byIds(viewer, tree.everybody());
        List<TreeView.Rung> rungs = tree.steps().stream()
                .map(step -> new TreeView.Rung(
                        step.contacts().stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        step.minutes(),
                        step.tell()))
                .toList();
        List<String> when = new ArrayList<>();
        tree.when().severities().forEach(key -> when.add(key.toUpperCase(Locale.ROOT)));
        tree.when()
                .types()
                .forEach(key ->
                        when.add(playbook.type(key).map(IncidentType::name).orElse(key)));
        return new TreeView(tree, rungs, when);
    }
}
