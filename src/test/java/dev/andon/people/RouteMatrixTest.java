package dev.andon.people;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.StoryTest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every URL with everybody in the cast: each is let in where its handler says so, and nowhere else. */
@StoryTest
class RouteMatrixTest {
    @Autowired
    Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /** @param needed null: anyone */
    private record Route(
            String method, String path, @Nullable Access needed, Method handler) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }

        boolean isIntake() {
            return Stream.of("/v2/", "/alertmanager/", "/hooks/", "/generic/", "/grafana/", "/opsgenie/")
                    .anyMatch(path::startsWith);
        }
    }

    @Test
    void everyHandlerSaysWhoMayReachIt() {
        assertThat(handlers())
                .as("handlers without @May or @Anyone")
                .filteredOn(handler -> AnnotatedElementUtils.hasAnnotation(handler, May.class)
                        == AnnotatedElementUtils.hasAnnotation(handler, Anyone.class))
                .isEmpty();
    }

    @Test
    void monitoringToolsNeedNoAccount() {
        assertThat(routes().filter(Route::isIntake)).allMatch(route -> route.needed() == null);
    }

    @Test
    void nobodyInParticularGetsNowhere() {
        cast.owner();
        guarded().forEach(route -> {
            Answer answer = ask(cast.anonymous(), route);
            if (route.isApi()) {
                assertThat(answer.status()).as("anonymous " + route).isEqualTo(401);
            } else {
                assertThat(answer.status()).as("anonymous " + route).isIn(303, 401);
                assertThat(answer.location()).as("anonymous " + route).matches("|/sign-in.*");
            }
        });
    }

    @Test
    void aRevokedTokenGetsNowhere() {
        String revoked = cast.revokedToken();
        guarded()
                .forEach(route -> assertThat(
                                ask(cast.anonymous().bearer(revoked), route).status())
                        .as("revoked token " + route)
                        .isEqualTo(401));
    }

    @Test
    void everybodyGetsAsFarAsTheirAccess() {
        for (Cast.Member member : cast.members().toList()) {
            guarded().forEach(route -> {
                boolean may = member.person().access().includes(requireNonNull(route.needed()));
                int status = ask(member.api(), route).status();
                String who = member.person().access() + " " + route;
                if (may) {
                    // Let in to what is not there or makes no sense: anything but "who are you" and "not for you".
                    assertThat(status).as(who).isNotIn(401, 403).isLessThan(500);
                } else {
                    assertThat(status).as(who).isEqualTo(403);
                }
            });
        }
    }

    @Test
    void whatAnyoneMayReachAsksForNothing() {
        cast.owner();
        routes().filter(route -> route.needed() == null && route.method().equals("GET"))
                .forEach(route -> {
                    Answer answer = ask(cast.anonymous(), route);
                    assertThat(answer.status())
                            .as("anonymous " + route)
                            .isNotIn(401, 403)
                            .isLessThan(500);
                });
    }

    @Test
    void aPathThatLeadsNowhereTellsStrangersNothing() {
        cast.owner();
        assertThat(cast.anonymous().get("/nowhere").location()).startsWith("/sign-in");
        assertThat(cast.anonymous().get("/api/v1/nowhere").status()).isEqualTo(401);
        assertThat(cast.viewer().api().get("/nowhere").status()).isEqualTo(404);
        assertThat(cast.viewer().api().get("/api/v1/nowhere").status()).isEqualTo(404);
        assertThat(cast.viewer().api().send("DELETE", "/api/v1/me", "", "").status())
                .isEqualTo(405);
    }

    @Test
    void figuresOfTheHouseAreForOwners() {
        assertThat(cast.owner().api().get("/metrics").status()).isEqualTo(200);
        assertThat(cast.responder().api().get("/metrics").status()).isEqualTo(403);
        assertThat(cast.anonymous().get("/metrics").status()).isEqualTo(401);
        assertThat(cast.anonymous().get("/health/ready").status()).isEqualTo(200);
    }

    /** Tried on what does not exist, so that nothing is changed and nobody is signed out on the way. */
    private static Answer ask(Http http, Route route) {
        String path = route.path().replaceAll("\\{\\*[^}]*}", "/0").replaceAll("\\{[^}]*}", "0");
        boolean bodied = !route.method().equals("GET") && !route.method().equals("DELETE");
        if (!bodied) {
            return http.knock(route.method(), path, "", "");
        }
        return route.isApi()
                ? http.knock(route.method(), path, "application/json", "{}")
                : http.knock(route.method(), path, "application/x-www-form-urlencoded", "_=");
    }

    private Stream<Route> guarded() {
        return routes().filter(route -> route.needed() != null);
    }

    private Stream<Route> routes() {
        List<Route> routes = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (isOurs(handler)) {
                methods(info)
                        .forEach(method -> info.getPatternValues()
                                .forEach(path ->
                                        routes.add(new Route(method, path, needed(handler), handler.getMethod()))));
            }
        });
        assertThat(routes).as("routes found").hasSizeGreaterThan(15);
        return routes.stream().sorted(Comparator.comparing(Route::toString));
    }

    private Stream<Method> handlers() {
        return mapping.getHandlerMethods().values().stream()
                .filter(RouteMatrixTest::isOurs)
                .map(HandlerMethod::getMethod);
    }

    /** Spring's own error page and springdoc's description are looked after by SecurityConfiguration. */
    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("dev.andon.");
    }

    private static Stream<String> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
    }

    private static @Nullable Access needed(HandlerMethod handler) {
        May may = handler.getMethodAnnotation(May.class);
        return may == null ? null : may.value();
    }
}
