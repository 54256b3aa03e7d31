package dev.andon.playbook;

import static dev.andon.people.Access.OWNER;

import dev.andon.people.Actor;
import dev.andon.playbook.internal.Amending;
import dev.andon.playbook.internal.Supplement;
import dev.andon.playbook.internal.YamlFile;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds to the playbook what a part of a playbook's file has and the house has not: entries, and the parts of entries
 * that are empty. What the house has said itself stays.
 */
@Component
public class Supplements {
    private static final String SOURCE = "import";

    private final Amending amending;
    private final Playbook playbook;
    private final TransactionTemplate transaction;

    Supplements(Amending amending, Playbook playbook, TransactionTemplate transaction) {
        this.amending = amending;
        this.playbook = playbook;
        this.transaction = transaction;
    }

    /**
     * Adds what is missing; once more changes nothing. Not inside a transaction of the caller: others would go on reading
     * what was before.
     *
     * @param yaml some sections, written as in the file of a playbook
     * @throws dev.andon.platform.problem.Invalid naming every field that does not fit
     */
    public void add(Actor owner, String yaml) {
        owner.require(OWNER);
        Supplement supplement = new Supplement(Amending.file(YamlFile.piece(yaml)));
        transaction.executeWithoutResult(_ -> {
            amending.lock();
            List<PlaybookChange> changes = amending.amend(supplement::over);
            if (!changes.isEmpty()) {
                amending.note(owner, SOURCE, changes);
            }
        });
        playbook.forget();
    }
}
