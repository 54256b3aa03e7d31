package dev.andon.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Looks only at handlers whose path can be the request's. Spring asks each of several hundred handlers about the method,
 * parameters, media types and path, twice a request (who may, then who answers), which was a tenth of the processor time of
 * opening a room. Where not exactly one handler answers, Spring decides.
 */
final class PathFirst extends RequestMappingHandlerMapping {
    /** By the number of slashes and segments; at 0 those that match paths of any length. */
    private Map<Integer, List<Known>> known = Map.of();

    private record Known(Outline outline, RequestMappingInfo info, HandlerMethod handler) {}

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        Map<Integer, List<Known>> found = new HashMap<>();
        handlers.forEach((info, handler) -> outlines(info)
                .forEach(outline -> found.computeIfAbsent(outline.elements(), _ -> new ArrayList<>())
                        .add(new Known(outline, info, handler))));
        known = found;
        super.handlerMethodsInitialized(handlers);
    }

    private static List<Outline> outlines(RequestMappingInfo info) {
        PathPatternsRequestCondition paths = info.getPathPatternsCondition();
        return paths == null
                ? List.of(new Outline("", 0))
                : paths.getPatternValues().stream().map(Outline::of).toList();
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        PathContainer asked =
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        if (Outline.isWrittenInAnotherWay(asked) || CorsUtils.isPreFlightRequest(request)) {
            return super.lookupHandlerMethod(path, request);
        }
        Known only = null;
        RequestMappingInfo match = null;
        for (int elements : new int[] {asked.elements().size(), 0}) {
            for (Known one : known.getOrDefault(elements, List.of())) {
                RequestMappingInfo matching =
                        one.outline().mayBe(asked) ? getMatchingMapping(one.info(), request) : null;
                if (matching != null && only != null) {
                    return super.lookupHandlerMethod(path, request);
                }
                if (matching != null) {
                    only = one;
                    match = matching;
                }
            }
        }
        if (only == null || match == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
        handleMatch(match, path, request);
        return only.handler();
    }

    /**
     * What a pattern and every path that it matches have in common.
     *
     * @param beginning its letters up to the first variable
     * @param elements how many slashes and segments it has; 0 when it matches paths of any length
     */
    private record Outline(String beginning, int elements) {
        static Outline of(String pattern) {
            int variable = pattern.indexOf('{');
            int star = pattern.indexOf('*');
            int end = variable < 0 ? star : star < 0 ? variable : Math.min(variable, star);
            boolean anyLength = pattern.contains("**") || pattern.contains("{*");
            return new Outline(
                    end < 0 ? pattern : pattern.substring(0, end),
                    anyLength ? 0 : PathContainer.parsePath(pattern).elements().size());
        }

        /** Its letters say nothing; the patterns themselves judge. */
        static boolean isWrittenInAnotherWay(PathContainer path) {
            return path.value().indexOf('%') >= 0 || path.value().indexOf(';') >= 0;
        }

        boolean mayBe(PathContainer path) {
            return path.value().startsWith(beginning);
        }
    }
}
