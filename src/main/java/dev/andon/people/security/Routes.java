package dev.andon.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds what will answer a request, in the order in which the dispatcher will look for it. */
@Component
class Routes {
    private final ObjectProvider<HandlerMapping> mappings;
    private volatile List<HandlerMapping> inOrder = List.of();

    Routes(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The handler, or null when nothing answers to this path and method. */
    @Nullable
    Object handler(HttpServletRequest request) {
        Look look = new Look(request);
        ServletRequestPathUtils.parseAndCache(look);
        for (HandlerMapping mapping : inOrder()) {
            try {
                HandlerExecutionChain chain = mapping.getHandler(look);
                if (chain != null) {
                    return chain.getHandler();
                }
            } catch (Exception e) {
                // 405, 406, 415: the dispatcher will find the same and run no handler.
                return null;
            }
        }
        return null;
    }

    /** Asked for once, at the first request: the mappings are not there yet when this is made, and never change. */
    private List<HandlerMapping> inOrder() {
        if (inOrder.isEmpty()) {
            inOrder = mappings.orderedStream().toList();
        }
        return inOrder;
    }

    /** A request whose attributes may be written without a trace in the real one. */
    private static final class Look extends HttpServletRequestWrapper {
        private final Map<String, @Nullable Object> written = new HashMap<>();

        Look(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return written.containsKey(name) ? written.get(name) : super.getAttribute(name);
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            written.put(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            written.put(name, null);
        }
    }
}
