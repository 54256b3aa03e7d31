package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alerts.AlertSources;
import dev.andon.alerts.Alerts;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import dev.andon.testing.Timers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every route of the API that changes something is sent what makes no sense, one place at a time: it names the place,
 * changes nothing and never breaks. Then it is sent something good twice. {@link ValidWrites} says what is good; a new
 * route fails here until it says so there.
 */
@StoryTest
class BadInputEverywhereTest {
    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String HUGE = "{\"title\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Takes nothing but a list, and calls it as the section is called. */
    private static final String SECTION = "PUT /api/v1/playbook/{section}";

    /** A secret is shown once: asked again with the same key, there is another. See docs/adr/0005. */
    private static final Set<String> SHOWN_ONCE = Set.of(
            "POST /api/v1/invites",
            "POST /api/v1/tokens",
            "POST /api/v1/trackers/{key}/webhook-secrets",
            "POST /api/v1/reviews/{id:\\d+}/survey");

    @Autowired
    Cast cast;

    @Autowired
    AlertSources sources;

    @Autowired
    Alerts alerts;

    @Autowired
    Timers timers;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Map<String, Supplier<Write>> valid = Map.of();
    private final List<String> found = new ArrayList<>();

    @BeforeEach
    void aStage() {
        valid = new ValidWrites(new Stage(cast, sources, alerts, timers)).all();
    }

    @Test
    void everyRouteThatChangesSomethingIsKnownHere() {
        Set<String> missing = new TreeSet<>(routes().keySet());
        missing.removeAll(valid.keySet());
        assertThat(missing)
                .as("routes that nobody has given a body that makes sense; add one to ValidWrites")
                .isEmpty();
        Set<String> gone = new TreeSet<>(valid.keySet());
        gone.removeAll(routes().keySet());
        assertThat(gone).as("routes of ValidWrites that are not there any more").isEmpty();
    }

    @Test
    void whatMakesNoSenseOrIsStaleIsNamedAndChangesNothing() {
        each((route, handler, write) -> {
            assertThat(write.body() != null)
                    .as(route + " says in ValidWrites whether it has a body")
                    .isEqualTo(has(handler, RequestBody.class));
            Kept before = Kept.in(db);
            if (write.contentType().equals(Write.JSON)) {
                Spoiled.all(write.body()).forEach(bad -> spoiled(route, write, bad));
                for (String text : List.of("[]", "[1]", "\"x\"", "{\"a\": ", "{\"a\"; 1}", "\0", "{'a': 1}")) {
                    refused(route + " with " + text, 400, 422, sent(route, write, text));
                }
            }
            refused(route + " with ten megabytes", 413, 413, sent(route, write, HUGE));
            if (takesIfMatch(handler)) {
                stale(route, write);
            }
            unchanged(route + " with bad input", before);
        });
        assertThat(found).isEmpty();
    }

    private void stale(String route, Write write) {
        String body = text(write);
        Http api = write.who().api();
        refused(route + " stale", 412, 412, sent(api.with("If-Match", "\"99999\""), route, write, body));
        refused(route + " no tag", 400, 400, sent(api.with("If-Match", "yesterday"), route, write, body));
    }

    private void spoiled(String route, Write write, Spoiled bad) {
        String what = "%s, %s: %s".formatted(route, bad.field(), bad.how());
        Answer answer = sent(route, write, bad.body());
        refused(what, 400, 422, answer);
        List<String> named = named(answer);
        boolean itsList = SECTION.equals(route) && named.stream().anyMatch(name -> name.matches("items|fields.*"));
        boolean nowhere = answer.status() == 404 && bad.how().equals("NUL byte");
        if (!itsList && !nowhere && named.stream().noneMatch(bad::isNamedBy)) {
            found.add(what + " is answered by naming " + named + ": " + answer.body());
        }
    }

    @Test
    void filesThatMakeNoSenseAreRefusedOrNeverApplied() {
        each((route, _, write) -> {
            if (write.contentType().isEmpty() || write.contentType().equals(Write.JSON)) {
                return;
            }
            for (String text : List.of("a: [", "- 1", "7", "zz_unknown: 1", "fields: {}\nzz: \0", "\t", "a: &a [*a]")) {
                Kept before = Kept.in(db);
                Answer answer = sent(route, write, text);
                List<String> changed = new ArrayList<>(Kept.in(db).changedSince(before));
                changed.remove("catalog_import"); // An import is kept and says itself that it failed.
                if (answer.status() >= 500 || !changed.isEmpty()) {
                    found.add("%s with %s: %s %s".formatted(route, text, answer.status(), changed));
                }
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void theSameKeyTwiceIsDoneOnce() {
        each((route, _, write) -> {
            Http api = write.who().api().with("Idempotency-Key", "once" + route.hashCode());
            Answer once = sent(api, route, write, text(write));
            if (once.status() >= 300) {
                found.add("%s is not done: %d %s".formatted(route, once.status(), once.body()));
                return;
            }
            Kept done = Kept.in(db);
            if (!SHOWN_ONCE.contains(route)) {
                Answer again = sent(api, route, write, text(write));
                if (again.status() != once.status() || !again.body().equals(once.body())) {
                    found.add("%s again: %d %s".formatted(route, again.status(), again.body()));
                }
                refused(route + " same key, other body", 422, 422, sent(api, route, write, text(write) + " "));
                unchanged(route + " again", done);
            }
        });
        assertThat(found).isEmpty();
    }

    private interface Trial {
        void of(String route, HandlerMethod handler, Write write);
    }

    private void each(Trial trial) {
        routes().forEach((route, handler) -> {
            Supplier<Write> write = valid.get(route);
            if (write == null) {
                return; // everyRouteThatChangesSomethingIsKnownHere says so.
            }
            try {
                trial.of(route, handler, write.get());
            } catch (AssertionError | RuntimeException e) {
                found.add(route + " broke off: " + e);
            }
        });
    }

    private void refused(String what, int from, int to, Answer answer) {
        boolean problem = answer.header("Content-Type").equals("application/problem+json");
        if (answer.status() < from || answer.status() > to || !problem) {
            found.add("%s is answered %d %s".formatted(what, answer.status(), answer.body()));
        }
    }

    private void unchanged(String what, Kept before) {
        List<String> changed = Kept.in(db).changedSince(before);
        if (!changed.isEmpty()) {
            found.add(what + " changed " + changed);
        }
    }

    private static List<String> named(Answer answer) {
        return answer.status() >= 500
                ? List.of()
                : StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                        .map(error -> error.path("field").asString())
                        .toList();
    }

    private static Answer sent(String route, Write write, String body) {
        return sent(write.who().api(), route, write, body);
    }

    private static Answer sent(Http api, String route, Write write, String body) {
        String method = route.substring(0, route.indexOf(' '));
        return api.send(method, write.path(), body.isEmpty() ? "" : type(write), body);
    }

    private static String type(Write write) {
        return write.contentType().isEmpty() ? Write.JSON : write.contentType();
    }

    private static String text(Write write) {
        Object body = write.body();
        return body == null ? "" : body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    private static boolean has(HandlerMethod handler, Class<? extends java.lang.annotation.Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(one -> one.hasParameterAnnotation(annotation));
    }

    private static boolean takesIfMatch(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(BadInputEverywhereTest::isIfMatch);
    }

    private static boolean isIfMatch(MethodParameter parameter) {
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        return header != null && (header.name() + header.value()).equals("If-Match");
    }

    private Map<String, HandlerMethod> routes() {
        Map<String, HandlerMethod> routes = new TreeMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> names(info).forEach(name -> routes.put(name, handler)));
        assertThat(routes).hasSizeGreaterThan(60);
        return routes;
    }

    /** A form with a file has a story of its own; here bodies are spoiled field by field. */
    private static List<String> names(RequestMappingInfo info) {
        if (info.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA)) {
            return List.of();
        }
        return info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .filter(CHANGES::contains)
                .flatMap(method -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/"))
                        .map(pattern -> method + " " + pattern + taking(info)))
                .toList();
    }

    /** Which file it takes, where one pattern takes JSON and another files. */
    private static String taking(RequestMappingInfo info) {
        return info.getConsumesCondition().getConsumableMediaTypes().stream()
                .filter(type -> !type.includes(MediaType.APPLICATION_JSON))
                .map(MediaType::toString)
                .sorted()
                .limit(1)
                .collect(Collectors.joining("", " ", ""))
                .stripTrailing();
    }
}
