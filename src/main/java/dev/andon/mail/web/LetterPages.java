package dev.andon.mail.web;

import dev.andon.mail.Kept;
import dev.andon.mail.Letters;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.ui.Pages;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters: to oneself, and for owners, what became of all of them. */
@Controller
class LetterPages {
    private static final int SIZE = 50;

    private final Letters letters;
    private final People people;

    LetterPages(Letters letters, People people) {
        this.letters = letters;
        this.people = people;
    }

    @GetMapping("/letters")
    @May(Access.OWNER)
    ModelAndView all(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor) {
        Kept.State shown = state(state, letters.counts(actor).containsKey(Kept.State.FAILED));
        Cursor after = Cursor.read(cursor, 1);
        Slice<Kept> found = letters.ofState(actor, shown, after, SIZE);
        return Pages.page(
                "mail/letters",
                new LetterViews.House(
                        letters.goOut(),
                        shown,
                        letters.counts(actor),
                        found,
                        people.byIds(found.items().stream()
                                .map(kept -> kept.letter().personId())
                                .toList()),
                        after == null));
    }

    @PostMapping("/letters/{id:\\d+}/tries")
    @May(Access.OWNER)
    String again(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        try {
            letters.again(actor, id);
            redirect.addFlashAttribute("notice", "It is tried again now.");
        } catch (Conflict conflict) {
            redirect.addFlashAttribute("notice", conflict.getMessage());
        }
        return "redirect:/letters?state=waiting";
    }

    @GetMapping("/account/letters")
    @May(Access.VIEWER)
    ModelAndView mine(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
        Cursor after = Cursor.read(cursor, 1);
        Slice<Kept> found = letters.mine(actor, after, SIZE);
        return Pages.page("mail/mine", new LetterViews.Mine(letters.goOut(), found, after == null));
    }

    /** What needs somebody comes first. */
    private static Kept.State state(@Nullable String word, boolean someFailed) {
        return Arrays.stream(Kept.State.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElse(someFailed ? Kept.State.FAILED : Kept.State.WAITING);
    }
}
