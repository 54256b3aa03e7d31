package dev.andon.trackers.internal.vendor;

import dev.andon.trackers.Field;
import dev.andon.trackers.Stage;
import dev.andon.trackers.TrackerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * GitHub's issues, REST API of version 2022-11-28. An issue has no due date, and a milestone would give all of its issues
 * the same: the day is a line of the description, see {@link DueLine}.
 */
@Component
class GitHub implements Tracker {
    private static final Pattern NUMBER =
            Pattern.compile("(?:https?://[^/]+/([^/]+/[^/]+)/issues/|([\\w.-]+/[\\w.-]+)?#)?(\\d{1,12})");
    private static final int PAGES = 20;
    private static final int PAGE = 50;

    @Override
    public TrackerKind kind() {
        return TrackerKind.GITHUB;
    }

    @Override
    public String tried(Line line) {
        JsonNode repository = line.get("/repos/" + line.project());
        if (!repository.path("has_issues").asBoolean(true)) {
            throw new Trouble(Trouble.Kind.CLOSED, "Issues are switched off in this repository.");
        }
        return Values.unchanged(line, Values.text(repository.path("full_name")));
    }

    @Override
    public String called(Line line) {
        return Values.text(line.get("/repos/" + line.project()).path("full_name"));
    }

    private static String issues(Line line) {
        return "/repos/%s/issues".formatted(line.project());
    }

    @Override
    public Ticket create(Line line, Draft draft) {
        Map<String, Object> issue = new LinkedHashMap<>();
        String due = draft.due() == null ? "" : draft.due().toString();
        issue.put("title", draft.title());
        issue.put("body", DueLine.in(draft.markdown() + "\n<!-- %s -->".formatted(draft.marker()), due));
        issue.put("assignees", Values.accounts(draft.owner()));
        return ticket(line, line.say("POST", issues(line), issue));
    }

    /**
     * The list is never behind; the search is. Latest first, as far as the time: what was only changed since need not be
     * read.
     */
    @Override
    public Optional<Ticket> made(Line line, String marker, Instant since) {
        String path = "%s?state=all&sort=created&direction=desc&since=%s&per_page=%d&page="
                .formatted(issues(line), Line.encoded(since.toString()), PAGE);
        Optional<Ticket> first = Optional.empty();
        for (int page = 1; page <= PAGES; page++) {
            JsonNode some = line.get(path + page);
            boolean older = some.size() < PAGE;
            for (JsonNode issue : some) {
                older |= Values.text(issue.path("created_at")).compareTo(since.toString()) < 0;
                if (Values.text(issue.path("body")).contains(marker)) {
                    first = Optional.of(ticket(line, issue));
                }
            }
            if (older) {
                return first;
            }
        }
        throw new Trouble(
                Trouble.Kind.DOWN, "Too much was made on GitHub since to find out whether the issue was among it.");
    }

    @Override
    public Ticket read(Line line, String id) {
        JsonNode issue = line.get("%s/%s".formatted(issues(line), Line.encoded(id)));
        if (issue.has("pull_request")) {
            throw new Trouble(Trouble.Kind.GONE, "That is a pull request, not an issue.");
        }
        String repository = Values.text(issue.path("repository_url"));
        if (!repository.isEmpty() && !isAt(repository, line.project())) {
            tried(line); // a repository that has another name has all of its issues elsewhere, and none was moved
            throw new Trouble(Trouble.Kind.GONE, "It was moved to " + Values.text(issue.path("html_url")) + ".");
        }
        return ticket(line, issue);
    }

    private static boolean isAt(String address, String project) {
        return address.toLowerCase(Locale.ROOT).endsWith("/repos/" + project.toLowerCase(Locale.ROOT));
    }

    private static Ticket ticket(Line line, JsonNode issue) {
        List<String> owners = new ArrayList<>();
        issue.path("assignees").forEach(one -> owners.add(Values.text(one.path("login"))));
        String body = Values.text(issue.path("body"));
        String number = Values.text(issue.path("number"));
        Map<Field, String> values = Values.of(
                Values.text(issue.path("title")),
                stage(issue),
                owners,
                DueLine.of(body).orElse(""));
        if (DueLine.of(body).isEmpty()) {
            values.remove(Field.DUE);
        }
        return new Ticket(
                number,
                "%s#%s".formatted(line.project(), number),
                Values.text(issue.path("html_url")),
                values,
                Map.of(),
                body);
    }

    private static Stage stage(JsonNode issue) {
        if (!Values.text(issue.path("state")).equals("closed")) {
            return Stage.TODO;
        }
        return switch (Values.text(issue.path("state_reason"))) {
            case "not_planned", "duplicate" -> Stage.DROPPED;
            default -> Stage.DONE;
        };
    }

    @Override
    public Ticket update(Line line, Ticket before, Map<Field, String> edit) {
        Map<String, Object> issue = new LinkedHashMap<>();
        edit.forEach((field, value) -> {
            switch (field) {
                case TITLE -> issue.put("title", value);
                case OWNER -> issue.put("assignees", Values.accounts(value));
                case DUE -> issue.put("body", DueLine.in(before.text(), value));
                case STATE -> issue.putAll(state(Stage.of(value)));
            }
        });
        return ticket(line, line.say("PATCH", "%s/%s".formatted(issues(line), before.id()), issue));
    }

    private static Map<String, Object> state(Stage stage) {
        return switch (stage) {
            case TODO, DOING -> Map.of("state", "open", "state_reason", "reopened");
            case DONE -> Map.of("state", "closed", "state_reason", "completed");
            case DROPPED -> Map.of("state", "closed", "state_reason", "not_planned");
        };
    }

    @Override
    public Optional<String> id(Line line, String typed) {
        return Values.number(NUMBER, typed, line.project()::equalsIgnoreCase);
    }

    /** GitHub does not tell whose an address is, unless they make it public. */
    @Override
    public Optional<String> account(Line line, String email) {
        return Optional.empty();
    }

    @Override
    public Optional<String> email(Line line, String account) {
        return Values.asked(() -> line.get("/users/" + Line.encoded(account)), "email");
    }

    /** {@code X-Hub-Signature-256}; {@code X-GitHub-Delivery} stays when it is sent again. */
    @Override
    public Hint receive(String secret, String project, Delivery delivery) {
        Signatures.check(delivery.header("X-Hub-Signature-256"), "sha256=" + Signatures.hmac(secret, delivery.body()));
        JsonNode body = Bodies.json(delivery.body());
        String number = Values.text(body.path("issue").path("number"));
        boolean here = Values.text(body.path("repository").path("full_name")).equalsIgnoreCase(project);
        boolean issue = delivery.header("X-GitHub-Event").equals("issues");
        return new Hint(
                delivery.name("X-GitHub-Delivery"), here && issue && !number.isEmpty() ? Set.of(number) : Set.of());
    }
}
