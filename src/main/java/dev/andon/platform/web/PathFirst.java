package dev.andon.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Passes over handlers whose path cannot be the request's before it looks at anything else. Spring asks each of several
 * hundred handlers about the method, parameters and media types first, twice a request (who may, then who answers), which
 * was a tenth of the processor time of opening a room.
 */
final class PathFirst extends RequestMappingHandlerMapping {
    private Map<RequestMappingInfo, List<Outline>> outlines = Map.of();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        Map<RequestMappingInfo, List<Outline>> found = new IdentityHashMap<>();
        handlers.keySet().forEach(info -> found.put(info, outlines(info)));
        outlines = found;
        super.handlerMethodsInitialized(handlers);
    }

    private static List<Outline> outlines(RequestMappingInfo info) {
        PathPatternsRequestCondition paths = info.getPathPatternsCondition();
        return paths == null
                ? List.of()
                : paths.getPatternValues().stream().map(Outline::of).toList();
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return mayBe(info, request) ? super.getMatchingMapping(info, request) : null;
    }

    private boolean mayBe(RequestMappingInfo info, HttpServletRequest request) {
        List<Outline> known = outlines.get(info);
        if (known == null) {
            return true;
        }
        PathContainer path =
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        for (Outline outline : known) {
            if (outline.mayBe(path)) {
                return true;
            }
        }
        return known.isEmpty();
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

        boolean mayBe(PathContainer path) {
            String said = path.value();
            if (said.indexOf('%') >= 0 || said.indexOf(';') >= 0) {
                return true; // written in another way, for the pattern itself to judge
            }
            return (elements == 0 || elements == path.elements().size()) && said.startsWith(beginning);
        }
    }
}
