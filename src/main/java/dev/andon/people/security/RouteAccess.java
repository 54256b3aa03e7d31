package dev.andon.people.security;

import dev.andon.people.Access;
import dev.andon.people.Anyone;
import dev.andon.people.May;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Deny by default: a URL is for whom its handler says, and for nobody when it says nothing. */
@Component
class RouteAccess implements AuthorizationManager<RequestAuthorizationContext> {
    private final Routes routes;

    RouteAccess(Routes routes) {
        this.routes = routes;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(may(who.get(), routes.handler(context.getRequest())));
    }

    /** The same for handlers that are not ours, such as the metrics. */
    static AuthorizationManager<RequestAuthorizationContext> needs(Access access) {
        return (who, context) -> new AuthorizationDecision(has(who.get(), access));
    }

    private static boolean may(@Nullable Authentication who, @Nullable Object handler) {
        if (handler instanceof HandlerMethod method) {
            May may = method.getMethodAnnotation(May.class);
            return may == null ? method.hasMethodAnnotation(Anyone.class) : has(who, may.value());
        }
        // Whoever is signed in may learn that there is nothing here; others learn nothing.
        boolean nothingThere = handler == null || handler instanceof ResourceHttpRequestHandler;
        return nothingThere && has(who, Access.VIEWER);
    }

    private static boolean has(@Nullable Authentication who, Access access) {
        return who instanceof SignedIn signedIn && signedIn.access().includes(access);
    }
}
