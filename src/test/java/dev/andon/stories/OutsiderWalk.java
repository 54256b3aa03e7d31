package dev.andon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Anyone;
import dev.andon.people.May;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Goes to every address of the product as the outsider, and writes down what is answered there. */
@Lazy
class OutsiderWalk {
    private static final Pattern ONCE = Pattern.compile(
            "(name=\"(_csrf|key)\"[^>]*? value=\"|name=\"csrf-token\" content=\"|nonce[-=]\"?|\"timestamp\":\")[^\"'"
                    + " ;]*");

    private final Cast cast;
    private final OpenAndSecret world;
    private final RequestMappingHandlerMapping mapping;

    OutsiderWalk(
            Cast cast,
            OpenAndSecret world,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.cast = cast;
        this.world = world;
        this.mapping = mapping;
    }

    record Route(String method, String pattern) {
        boolean isStream() {
            return pattern.endsWith("/live");
        }

        boolean isOfAnIncident() {
            return pattern.contains("incidents/{number");
        }
    }

    /** Every address, asked as the outsider; the number of a restricted incident stands for NUMBER. */
    Map<String, String> walk(long number) {
        Http browser = cast.outsider().browser();
        Http api = cast.outsider().api();
        Map<String, String> answers = new LinkedHashMap<>();
        addresses().forEach(address -> {
            String path = world.filled(address).replace("NUMBER", Long.toString(number));
            Answer answer = (address.startsWith("/api/") ? api : browser).get(path);
            answers.put(address, told(answer, number));
        });
        return answers;
    }

    /** Lines that stand in only one of the two; nothing only when they are the same to the last byte. */
    static List<String> difference(String before, String after) {
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
        List<String> addresses = new ArrayList<>(OutsiderAddresses.ALSO);
        routes().filter(route -> route.method().equals("GET") && !route.isStream())
                .forEach(route -> {
                    String numbered = route.pattern().replaceAll("\\{number[^}]*}", "OPEN");
                    if (OutsiderAddresses.FILLED.containsKey(route.pattern())) {
                        addresses.addAll(OutsiderAddresses.FILLED.get(route.pattern()));
                    } else if (OutsiderReports.FILLED.containsKey(route.pattern())) {
                        addresses.addAll(OutsiderReports.FILLED.get(route.pattern()));
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

    String asked(Route route, long number) {
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
        String body = world.filled(body(route));
        return told(http.send(route.method(), path, "application/json", body), number);
    }

    static String told(Answer answer, long number) {
        UnaryOperator<String> plain =
                text -> ONCE.matcher(text).replaceAll("$1").replace(Long.toString(number), "N");
        String head = answer.status() + " " + answer.header("ETag") + " " + plain.apply(answer.location());
        return head + "\n" + plain.apply(answer.body());
    }

    /** A command over the API without a body that makes sense would be refused for that, and prove nothing. */
    private static String body(Route route) {
        String end = route.pattern().replaceFirst("^/api/v1/incidents/\\{number[^}]*}", "");
        if (route.method().equals("POST")) {
            assertThat(OutsiderBodies.BODIES).as("what is sent to " + route).containsKey(end);
        }
        return OutsiderBodies.BODIES.getOrDefault(end, "{}");
    }

    Stream<Route> routes() {
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
}
