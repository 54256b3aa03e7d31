package dev.andon.response.web;

import dev.andon.alerts.Alert;
import dev.andon.response.CatchUpPart.Line;
import dev.andon.response.CatchUpPart.Section;
import dev.andon.response.web.CatchUp.Since;
import dev.andon.response.web.CrewView.Mate;
import dev.andon.response.web.RoomState.Seat;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A catch-up as Markdown, to paste into a chat or to read in a terminal. */
final class CatchUpMarkdown {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");

    private final CatchUp page;
    private final URI publicUrl;
    private final StringBuilder text = new StringBuilder();

    private CatchUpMarkdown(CatchUp page, URI publicUrl) {
        this.page = page;
        this.publicUrl = publicUrl;
    }

    static String of(CatchUp page, URI publicUrl) {
        return new CatchUpMarkdown(page, publicUrl).written();
    }

    private String written() {
        var incident = page.incident();
        line("# INC-%d %s".formatted(incident.number(), plain(incident.title())));
        line("%s As of %s, %s."
                .formatted(plain(page.sentence()), time(page.now()), page.zone().getId()));
        line(publicUrl + "/incidents/" + incident.number());
        if (incident.summary() != null) {
            line("> " + incident.summary().replace("\n", "\n> "));
        }
        since(page.since());
        section("Last decisions", page.decisions().stream().map(this::told).toList());
        page.parts().forEach(this::part);
        section("Open alerts", page.alerts().stream().map(this::alert).toList());
        section("Who is here", page.crew().here().stream().map(this::mate).toList());
        section("Asked to come", page.crew().awaited().stream().map(this::mate).toList());
        section(
                "Nobody holds",
                page.state().seats().stream()
                        .filter(seat -> seat.holder() == null && incident.isLive())
                        .map(CatchUpMarkdown::free)
                        .toList());
        return text.toString();
    }

    private void since(@Nullable Since since) {
        if (since == null) {
            return;
        }
        String left = since.at() == null ? "entry " + since.seq() : "you left at " + time(since.at());
        line("## Since " + left);
        line(since.count() == 0 ? "Nothing." : since.count() + (since.count() == 1 ? " entry." : " entries."));
        items(since.lines().stream().map(this::told).toList());
    }

    private void part(Section part) {
        section(part.title(), part.lines().stream().map(this::line).toList());
    }

    private String line(Line line) {
        String at = line.at() == null ? "" : " (" + time(line.at()) + ")";
        return (line.urgent() ? "**" + plain(line.text()) + "**" : plain(line.text())) + at;
    }

    private String told(EntryLine line) {
        return "%s %s [%d](%s/incidents/%d#entry-%d)"
                .formatted(
                        time(line.occurredAt()),
                        plain(PlainLine.of(line)),
                        line.seq(),
                        publicUrl,
                        page.incident().number(),
                        line.seq());
    }

    private String alert(Alert alert) {
        return "%s, %s since %s".formatted(plain(alert.title()), alert.status().word(), time(alert.startedAt()));
    }

    private String mate(Mate mate) {
        String roles = mate.roles().isEmpty() ? "" : " (" + plain(String.join(", ", mate.roles())) + ")";
        return plain(mate.name()) + roles + ": " + plain(mate.why());
    }

    private static String free(Seat seat) {
        return plain(seat.role().name());
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            line("## " + plain(title));
            items(items);
        }
    }

    private void items(List<String> items) {
        items.forEach(item -> text.append("- ").append(item).append('\n'));
        if (!items.isEmpty()) {
            text.append('\n');
        }
    }

    private void line(String line) {
        text.append(line).append("\n\n");
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(page.zone()));
    }

    private static String plain(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$0").replace("\n", " ");
    }
}
