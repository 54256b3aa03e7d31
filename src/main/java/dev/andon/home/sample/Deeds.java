package dev.andon.home.sample;

import dev.andon.followups.DeclineDraft;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowingUp;
import dev.andon.followups.TakingOver;
import dev.andon.platform.time.HouseClock;
import dev.andon.response.Act;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people did after an incident: the lines below {@code [follow_ups]} of a story. */
@Component
class Deeds {
    /** The part of a story that holds it. */
    static final String KEY = "follow_ups";

    private static final Pattern LINE = Pattern.compile("(\\d[\\dhdm]*)\\s+(\\w+) (\\w+)((?: [\\w-]+)*)(?: \\| (.*))?");
    private static final Set<String> KINDS = Set.of("prevent", "detect", "mitigate", "repair", "investigate");

    private final FollowingUp followingUp;
    private final TakingOver takingOver;

    Deeds(FollowingUp followingUp, TakingOver takingOver) {
        this.followingUp = followingUp;
        this.takingOver = takingOver;
    }

    private record Deed(Act act, String verb, List<String> args, String[] words) {
        String arg(int n) {
            return args.get(n);
        }
    }

    /** @param now what would only happen after it has not happened yet */
    void play(Scene scene, Instant beginning, Instant now) {
        List<FollowUp> made = new ArrayList<>();
        for (String line :
                scene.story().sections().getOrDefault(KEY, "").strip().lines().toList()) {
            Matcher read = LINE.matcher(line);
            if (!read.matches()) {
                throw new IllegalStateException("“%s” is no follow-up".formatted(line));
            }
            Instant moment = beginning.plus(Script.duration(read.group(1)));
            if (!moment.isAfter(now)) {
                Deed deed = deed(scene, read);
                HouseClock.at(moment, () -> {
                    act(scene, beginning, deed, made);
                    return moment;
                });
            }
        }
    }

    private static Deed deed(Scene scene, Matcher read) {
        String text = read.group(5) == null ? "" : scene.company().called(read.group(5));
        return new Deed(
                Act.by(scene.company().actor(read.group(2)), "sample"),
                read.group(3),
                List.of(read.group(4).strip().split(" ")),
                text.split(" \\| ", -1));
    }

    private void act(Scene scene, Instant beginning, Deed deed, List<FollowUp> made) {
        if (KINDS.contains(deed.verb())) {
            made.add(followingUp.create(deed.act(), scene.number(), draft(scene, beginning, deed)));
            return;
        }
        if (deed.verb().equals("takes")) {
            made.add(takingOver.take(deed.act(), scene.number(), Long.parseLong(deed.arg(0))));
            return;
        }
        FollowUp item = made.get(Integer.parseInt(deed.arg(0)) - 1);
        switch (deed.verb()) {
            case "starts" -> followingUp.start(deed.act(), item.number());
            case "done" -> followingUp.done(deed.act(), item.number(), said(deed, 0));
            case "verifies" -> followingUp.verify(deed.act(), item.number(), said(deed, 0));
            case "reopens" -> followingUp.reopen(deed.act(), item.number(), said(deed, 0));
            case "declines" -> {
                long accepter = scene.company().actor(deed.arg(1)).personId();
                LocalDate until = day(scene, beginning, deed.arg(2));
                followingUp.decline(deed.act(), item.number(), DeclineDraft.of(deed.words()[0], accepter, until));
            }
            default -> throw new IllegalStateException("nobody knows how to “%s” a follow-up".formatted(deed.verb()));
        }
    }

    /** {@code detect short p1 45d payments | What is done | how one sees it | the factor it removes} */
    private static FollowUpDraft draft(Scene scene, Instant beginning, Deed deed) {
        return new FollowUpDraft(
                said(deed, 0),
                null,
                deed.verb(),
                deed.arg(0),
                deed.arg(1),
                scene.company().actor(deed.arg(2)).personId(),
                deed.arg(4).equals("none") ? null : deed.arg(4),
                deed.arg(3).equals("none")
                        ? null
                        : day(scene, beginning, deed.arg(3)).toString(),
                said(deed, 2),
                said(deed, 1),
                null,
                deed.args().size() > 5);
    }

    private static LocalDate day(Scene scene, Instant beginning, String after) {
        Duration span = Script.duration(after);
        return LocalDate.ofInstant(beginning.plus(span), scene.company().zone());
    }

    private static @Nullable String said(Deed deed, int n) {
        return n < deed.words().length && !deed.words()[n].isBlank() ? deed.words()[n] : null;
    }
}
