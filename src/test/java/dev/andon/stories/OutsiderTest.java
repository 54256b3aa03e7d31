package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertFilter;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.alerts.Alerts;
import dev.andon.comms.PostUpdate;
import dev.andon.comms.Updates;
import dev.andon.learning.Reporting;
import dev.andon.people.Anyone;
import dev.andon.people.May;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Incident;
import dev.andon.response.Links;
import dev.andon.response.Merges;
import dev.andon.response.Response;
import dev.andon.response.Status;
import dev.andon.response.internal.IncidentRows;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.Listener;
import dev.andon.testing.StoryTest;
import dev.andon.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Restricted incidents leak nowhere. Every address of the product is asked by an outsider before there is a restricted
 * incident and after, and answers the same to the last byte: so there is no name, no count and no gap. A new address is
 * walked by itself when nothing in it has to be filled in but the number of an incident; otherwise the test fails until
 * somebody says here how it is to be walked.
 */
@StoryTest
class OutsiderTest {
    private static final String CANARY = "Zephyrine";

    /** Addresses with more to fill in than a number, and searches: pattern to what is asked. O is the open incident. */
    private static final Map<String, List<String>> FILLED = Map.ofEntries(
            Map.entry("/alerts/{id}", List.of("/alerts/ALERT")),
            Map.entry("/api/v1/alerts/{id}", List.of("/api/v1/alerts/ALERT")),
            Map.entry("/api/v1/alert-sources/{id}", List.of("/api/v1/alert-sources/SOURCE")),
            Map.entry(
                    "/incidents/{number:\\d+}/panels/{id}",
                    panels("promise", "promise-strip", "report", "ties", "merged")),
            Map.entry("/incidents/{number}/report/editions/{edition}", List.of("/incidents/OVER/report/editions/1")),
            Map.entry(
                    "/api/v1/incidents/{number}/report/editions/{edition}",
                    List.of("/api/v1/incidents/OVER/report/editions/1")),
            Map.entry(
                    "/incidents/{number}/report/sections/{key}/edit",
                    List.of(
                            "/incidents/OVER/report/sections/title/edit",
                            "/incidents/OVER/report/sections/timeline/edit")),
            Map.entry(
                    "/incidents/{number}/report/sections/{key}/history",
                    List.of("/incidents/OVER/report/sections/timeline/history")),
            Map.entry(
                    "/api/v1/incidents/{number}/report/sections/{key}",
                    List.of("/api/v1/incidents/OVER/report/sections/timeline")),
            Map.entry("/invites/{secret}", List.of("/invites/none")));

    /** What is searched, asked and filtered besides. */
    private static final List<String> ALSO = List.of(
            "/incidents?text=" + CANARY,
            "/incidents?status=live",
            "/incidents?status=merged",
            "/incidents?severity=sev1",
            "/incidents/alike?title=" + CANARY + "+key+leaked&services=" + CANARY,
            "/incidents/alike?title=open+thing&alert_id=ALERT",
            "/incidents/new?alert=ALERT",
            "/incidents/OPEN/merge?into=NUMBER",
            "/incidents/OVER",
            "/incidents/OVER/report",
            "/incidents/OVER/report.md",
            "/api/v1/incidents?text=" + CANARY,
            "/api/v1/incidents?page_size=1",
            "/api/v1/incidents?live=true",
            "/api/v1/incidents?live=false",
            "/api/v1/incident-suggestions?title=" + CANARY + "+key+leaked&service=" + CANARY,
            "/api/v1/incident-suggestions?alert_id=ALERT",
            "/api/v1/reports?page_size=1",
            "/alerts?text=" + CANARY,
            "/api/v1/alerts?page_size=1",
            "/api/v1/incidents/OVER/report",
            "/openapi.json",
            "/metrics",
            "/health/ready");

    /** Commands on an incident that would be done, were it there: pattern to a body that makes sense. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/api/v1/incidents/{number}/severity-changes", "{\"severity\":\"sev1\"}"),
            Map.entry("/api/v1/incidents/{number}/status-changes", "{\"status\":\"containing\"}"),
            Map.entry("/api/v1/incidents/{number}/role-handovers", "{\"role\":\"commander\",\"person_id\":ME}"),
            Map.entry("/api/v1/incidents/{number}/title-changes", "{\"title\":\"x\"}"),
            Map.entry("/api/v1/incidents/{number}/summary-changes", "{\"summary\":\"x\"}"),
            Map.entry("/api/v1/incidents/{number}/visibility-changes", "{\"visibility\":\"open\"}"),
            Map.entry("/api/v1/incidents/{number}/members", "{\"person_id\":ME}"),
            Map.entry("/api/v1/incidents/{number}/alerts", "{\"alert_id\":ALERT}"),
            Map.entry("/api/v1/incidents/{number}/notes", "{\"text\":\"x\"}"),
            Map.entry("/api/v1/incidents/{number}/annotations", "{\"seq\":1,\"text\":\"x\"}"),
            Map.entry("/api/v1/incidents/{number}/updates", "{\"text\":\"x\"}"),
            Map.entry("/api/v1/incidents/{number}/merges", "{\"into\":OPEN}"),
            Map.entry("/api/v1/incidents/{number}/merge-reversals", "{}"),
            Map.entry("/api/v1/incidents/{number}/links", "{\"kind\":\"follows\",\"to\":OPEN}"),
            Map.entry("/api/v1/incidents/{number}/parent", "{\"number\":OPEN}"));

    private static final Pattern ONCE = Pattern.compile(
            "(name=\"(_csrf|key)\"[^>]*? value=\"|name=\"csrf-token\" content=\"|nonce[-=]\"?|\"timestamp\":\")[^\"'"
                    + " ;]*");

    @Autowired
    Cast cast;

    @Autowired
    Http http;

    @Autowired
    TestClock clock;

    @Autowired
    Declarations declarations;

    @Autowired
    Response response;

    @Autowired
    Updates updates;

    @Autowired
    Reporting reporting;

    @Autowired
    Links links;

    @Autowired
    Merges merges;

    @Autowired
    IncidentRows rows;

    @Autowired
    AlertSources sources;

    @Autowired
    Alerts alerts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Incident open;
    private Incident over;
    private AlertSource source;
    private Alert alert;

    private record Route(String method, String pattern) {
        boolean isStream() {
            return pattern.endsWith("/live");
        }

        boolean isOfAnIncident() {
            return pattern.contains("incidents/{number");
        }
    }

    private static List<String> panels(String... ids) {
        return Stream.of(ids).map(id -> "/incidents/OPEN/panels/" + id).toList();
    }

    @BeforeEach
    void anOpenHouse() {
        source = sources.create(
                cast.owner().actor(), new AlertSources.Create("Watchdog " + System.nanoTime(), "pagerduty", null));
        alert = raise("disk-7");
        raise("disk-8");
        open = declare("An open thing", false, List.of(alert.id()));
        updates.post(rui(), open.number(), new PostUpdate("We look.", null, null, 60));
        over = declare("A thing of the past", false, List.of());
        response.changeStatus(rui(), over.number(), Status.RESOLVED, null);
        reporting.existing(rows.byId(over.id()).orElseThrow());
        reporting.publish(rui(), over.number(), null);
        merges.merge(
                rui(), declare("A thing of the past, again", false, List.of()).number(), open.number(), null);
    }

    @Test
    void everyAddressAnswersAsIfItWereNotThere() {
        Map<String, String> before = walk(8_999_999);
        Incident secret = secret();

        Map<String, String> after = walk(secret.number());

        assertThat(after.keySet()).isEqualTo(before.keySet());
        SoftAssertions all = new SoftAssertions();
        after.forEach((path, answer) -> {
            all.assertThat(difference(before.get(path), answer)).as(path).isEmpty();
            // What one searched for stands in the search field.
            String told = path.contains(CANARY) ? answer.replace("value=\"" + CANARY + "\"", "") : answer;
            all.assertThat(told).as(path).doesNotContain(CANARY, Long.toString(secret.number()));
        });
        all.assertAll();
        assertThat(declare("The next open thing", false, List.of()).number())
                .as("no gap in the numbers")
                .isEqualTo(open.number() + 3);
    }

    /** And somebody involved sees it: the walk would find what there is to find. */
    @Test
    void whoeverIsInvolvedFindsIt() {
        Incident secret = secret();
        for (String path : List.of("/", "/incidents", "/reports", "/incidents?text=" + CANARY)) {
            assertThat(cast.responder().browser().get(path).body()).as(path).contains(CANARY);
        }
        assertThat(cast.responder().browser().get("/incidents/" + open.number()).body())
                .contains(Long.toString(secret.number()));
        assertThat(cast.responder()
                        .api()
                        .get("/api/v1/incident-suggestions?title=" + CANARY + "+key+leaked")
                        .body())
                .contains(CANARY);
    }

    @Test
    void everythingBelowItsNumberIsNotThere() {
        Incident secret = secret();
        long seq = rows.byId(secret.id()).orElseThrow().seq();
        Map<String, String> found = new TreeMap<>();
        routes().filter(Route::isOfAnIncident).forEach(route -> {
            String real = asked(route, secret.number());
            assertThat(real).as(route.toString()).isEqualTo(asked(route, 8_999_999));
            found.put(route.toString(), real);
        });
        assertThat(found).hasSizeGreaterThan(30);
        BODIES.keySet()
                .forEach(pattern -> found.forEach((route, answer) -> {
                    if (route.contains("pattern=" + pattern + "]") && !route.contains("GET")) {
                        assertThat(answer).as(route).startsWith("404");
                    }
                }));
        assertThat(rows.byId(secret.id()).orElseThrow().seq()).isEqualTo(seq);
    }

    @Test
    void anotherPersonsIdempotencyKeyOpensNothing() {
        Incident secret = secret();
        String path = "/api/v1/incidents/%d/notes".formatted(secret.number());
        Map<String, String> note = Map.of("text", CANARY);
        assertThat(cast.responder()
                        .api()
                        .with("Idempotency-Key", "k1")
                        .postJson(path, note)
                        .status())
                .isEqualTo(201);

        Answer replayed = cast.outsider().api().with("Idempotency-Key", "k1").postJson(path, note);

        assertThat(replayed.status()).isEqualTo(404);
        assertThat(replayed.body()).doesNotContain(CANARY);
    }

    @Test
    void openStreamsStaySilent() {
        Cast.Member outsider = cast.outsider();
        List<String> streams =
                List.of("/live", "/alerts/live", "/incidents/" + open.number() + "/live?after=" + seq(open));
        List<Listener> listening = streams.stream()
                .map(path -> Listener.open(outsider, http, path))
                .toList();

        try {
            secret();
            listening.forEach(listener -> listener.awaitBeats(2));

            for (int i = 0; i < streams.size(); i++) {
                assertThat(listening.get(i).heard()).as(streams.get(i)).isEmpty();
            }
            clock.forward(Duration.ofSeconds(1));
            response.changeSeverity(rui(), open.number(), "sev1", null);
            listening.get(0).awaitNews();
            listening.get(2).awaitNews();
        } finally {
            listening.forEach(Listener::close);
        }
    }

    @Test
    void whoWatchesAnIncidentThatIsRestrictedHearsNoMore() {
        String path = "/incidents/" + open.number() + "/live?after=" + seq(open);
        try (Listener outsider = Listener.open(cast.outsider(), http, path);
                Listener viewer = Listener.open(cast.owner(), http, path)) {

            response.changeVisibility(rui(), open.number(), true, "names the customer " + CANARY);

            outsider.awaitEnd();
            assertThat(outsider.heard()).isEmpty();
            viewer.awaitEnd();
        }
        assertThat(cast.outsider().api().get(path).status()).isEqualTo(404);
        try (Listener back = Listener.open(cast.owner(), http, path)) {
            assertThat(back.awaitNews().awaitBeats(1).heard()).contains(CANARY);
        }
    }

    @Test
    void listsAreCountedWithoutIt() {
        declareWithReport("Old thing one");
        secret();
        declareWithReport("Old thing two");
        List<String> cursors = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = cast.outsider()
                    .api()
                    .get("/api/v1/reports?page_size=1" + next)
                    .json();
            assertThat(page.path("items").size()).isEqualTo(1);
            next = page.path("next_cursor").isNull()
                    ? null
                    : "&cursor=" + page.path("next_cursor").asString();
            cursors.add(page.path("items").get(0).path("incident").asString());
        }
        assertThat(cursors).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
    }

    /** Everything a restricted incident can have, with the canary in every field, and ties to what is open. */
    private Incident secret() {
        Incident secret = declare(CANARY + " key leaked", true, List.of(alert.id()));
        long number = secret.number();
        response.summarise(rui(), number, CANARY + " is out");
        response.note(rui(), number, CANARY + " was seen");
        response.assignRole(rui(), number, "commander", cast.responder().id());
        response.changeSeverity(rui(), number, "sev1", CANARY + " is worse");
        updates.post(rui(), number, new PostUpdate(CANARY + " is handled", null, null, 45));
        links.link(rui(), open.number(), "caused_by", number);
        links.setParent(rui(), number, open.number());
        Incident again = declare(CANARY + " key leaked again", true, List.of());
        merges.merge(rui(), again.number(), number, CANARY);
        Incident past = declare(CANARY + " of the past", true, List.of());
        response.changeStatus(rui(), past.number(), Status.RESOLVED, CANARY);
        reporting.existing(rows.byId(past.id()).orElseThrow());
        reporting.publish(rui(), past.number(), null);
        return secret;
    }

    /** Every address, asked as the outsider; the number of a restricted incident stands for NUMBER. */
    private Map<String, String> walk(long number) {
        Http browser = cast.outsider().browser();
        Http api = cast.outsider().api();
        Map<String, String> answers = new LinkedHashMap<>();
        addresses().forEach(address -> {
            String path = filled(address).replace("NUMBER", Long.toString(number));
            Answer answer = (address.startsWith("/api/") ? api : browser).get(path);
            answers.put(address, told(answer, number));
        });
        return answers;
    }

    /** Lines that stand in only one of the two; nothing only when they are the same to the last byte. */
    private static List<String> difference(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        List<String> one = before.lines().toList();
        List<String> other = after.lines().toList();
        return Stream.concat(
                        one.stream().filter(line -> !other.contains(line)).map(line -> "before: " + line),
                        Stream.concat(
                                other.stream()
                                        .filter(line -> !one.contains(line))
                                        .map(line -> "after: " + line),
                                Stream.of("%d lines, then %d".formatted(one.size(), other.size()))))
                .toList();
    }

    private Stream<String> addresses() {
        TreeSet<String> unknown = new TreeSet<>();
        List<String> addresses = new ArrayList<>(ALSO);
        routes().filter(route -> route.method().equals("GET") && !route.isStream())
                .forEach(route -> {
                    String numbered = route.pattern().replaceAll("\\{number[^}]*}", "OPEN");
                    if (FILLED.containsKey(route.pattern())) {
                        addresses.addAll(FILLED.get(route.pattern()));
                    } else if (numbered.contains("{")) {
                        unknown.add(route.pattern());
                    } else {
                        addresses.add(numbered);
                    }
                });
        assertThat(unknown)
                .as("addresses nobody has said how to walk; add them to FILLED")
                .isEmpty();
        return addresses.stream();
    }

    private String asked(Route route, long number) {
        String path = route.pattern()
                .replaceAll("\\{number[^}]*}", Long.toString(number))
                .replaceAll("\\{\\*?[^}]*}", "1");
        Http http = route.pattern().startsWith("/api/")
                ? cast.outsider().api()
                : cast.outsider().browser();
        if (route.method().equals("GET") || route.method().equals("DELETE")) {
            return told(http.send(route.method(), path, "", ""), number);
        }
        if (!route.pattern().startsWith("/api/")) {
            return told(http.postForm(path, Map.of("text", "x", "title", "x", "reason", "x")), number);
        }
        String body = filled(BODIES.getOrDefault(route.pattern(), "{}"));
        return told(http.send(route.method(), path, "application/json", body), number);
    }

    private static String told(Answer answer, long number) {
        UnaryOperator<String> plain =
                text -> ONCE.matcher(text).replaceAll("$1").replace(Long.toString(number), "N");
        String head = answer.status() + " " + answer.header("ETag") + " " + plain.apply(answer.location());
        return head + "\n" + plain.apply(answer.body());
    }

    private String filled(String text) {
        return text.replace("OPEN", Long.toString(open.number()))
                .replace("OVER", Long.toString(over.number()))
                .replace("ALERT", Long.toString(alert.id()))
                .replace("SOURCE", Long.toString(source.id()))
                .replace("ME", Long.toString(cast.outsider().id()));
    }

    private Stream<Route> routes() {
        List<Route> routes = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (isOurs(handler)) {
                var methods = info.getMethodsCondition().getMethods();
                Stream<String> names = methods.isEmpty()
                        ? Stream.of("GET", "POST")
                        : methods.stream().map(RequestMethod::name);
                names.forEach(
                        method -> info.getPatternValues().forEach(pattern -> routes.add(new Route(method, pattern))));
            }
        });
        return routes.stream().sorted(java.util.Comparator.comparing(Route::toString));
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("dev.andon.")
                && (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), May.class)
                        || AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Anyone.class));
    }

    private void declareWithReport(String title) {
        Incident incident = declare(title, false, List.of());
        response.changeStatus(rui(), incident.number(), Status.RESOLVED, null);
        reporting.existing(rows.byId(incident.id()).orElseThrow());
    }

    private Alert raise(String key) {
        http.postJson("/v2/enqueue", """
            {"routing_key":"%s","event_action":"trigger","dedup_key":"%s",
             "payload":{"summary":"Disk full","source":"db","severity":"critical"}}
            """.formatted(source.routingKey(), key));
        return alerts.list(new AlertFilter(source.id(), AlertFilter.OPEN, null, key, null), null, 1)
                .getFirst();
    }

    private long seq(Incident incident) {
        return rows.byId(incident.id()).orElseThrow().seq();
    }

    private Incident declare(String title, boolean restricted, List<Long> alertIds) {
        List<String> services = restricted ? List.of(CANARY, "checkout") : List.of("checkout");
        return declarations.declare(rui(), new Declare(title, "sev3", null, null, services, restricted, alertIds));
    }

    private Act rui() {
        return Act.by(cast.responder().actor(), "web");
    }
}
