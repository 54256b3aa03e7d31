package dev.andon.home.sample;

import dev.andon.learning.ReportAddress;
import dev.andon.platform.time.HouseClock;
import dev.andon.remarks.Draft;
import dev.andon.remarks.Remarking;
import dev.andon.remarks.Suggesting;
import dev.andon.response.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people say of a report before it is published: the lines below {@code [comments]} of a story. */
@Component
class Talk {
    /** The part of a story that holds it. */
    static final String KEY = "comments";

    private static final Duration APART = Duration.ofMinutes(17);
    private static final Pattern LINE = Pattern.compile("(\\w+) ([a-z-]+)(?: (\\w+))?(?: \\| (.*))?");

    private final Remarking remarking;
    private final Suggesting suggesting;

    Talk(Remarking remarking, Suggesting suggesting) {
        this.remarking = remarking;
        this.suggesting = suggesting;
    }

    /** How long people talk about it. */
    static Duration lasts(Story story) {
        return APART.multipliedBy(lines(story).size() + 1L);
    }

    private static List<String> lines(Story story) {
        return story.sections().getOrDefault(KEY, "").strip().lines().toList();
    }

    /** @param from when the first of them speaks */
    void play(Scene scene, Instant from) {
        Instant moment = from;
        for (String line : lines(scene.story())) {
            moment = moment.plus(APART);
            say(scene, line, moment);
        }
    }

    private void say(Scene scene, String line, Instant moment) {
        Matcher said = LINE.matcher(line);
        if (!said.matches()) {
            throw new IllegalStateException("“%s” is no comment".formatted(line));
        }
        Act act = Act.by(scene.company().actor(said.group(1)), "sample");
        String about = said.group(3) == null ? "" : said.group(3);
        String[] words = said.group(4) == null
                ? new String[] {""}
                : scene.company().called(said.group(4)).split(" \\| ", -1);
        HouseClock.at(moment, () -> {
            speak(act, ReportAddress.main(scene.number()), said.group(2), about, words);
            return moment;
        });
    }

    private void speak(Act act, ReportAddress at, String verb, String about, String[] words) {
        switch (verb) {
            case "comments" -> remarking.begin(act, at, Draft.comment(about, words[0], words[1]));
            case "disputes" -> remarking.begin(act, at, draft("dispute", about, words[0], words[1], null));
            case "confirms" -> remarking.begin(act, at, draft("confirmation", about, words[0], words[1], null));
            case "suggests" -> remarking.begin(act, at, draft("suggestion", about, words[0], words[2], words[1]));
            case "replies" -> remarking.reply(act, at, Integer.parseInt(about), words[0], null);
            case "accepts" -> suggesting.accept(act, at, Integer.parseInt(about), null);
            case "resolves" -> remarking.resolve(act, at, Integer.parseInt(about), null);
            default -> throw new IllegalStateException("nobody knows how to “%s” a report".formatted(verb));
        }
    }

    private static Draft draft(String kind, String section, String quote, String text, @Nullable String instead) {
        return new Draft(kind, section, quote, null, text, instead);
    }
}
