package dev.andon.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers whatever goes wrong under {@code /api/} with a problem, also where no controller was found. Before the
 * advices, because pages have theirs for the same exceptions.
 */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {
    private final Problems problems;
    private final ProblemWriter writer;

    ProblemResolver(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        return ApiPaths.covers(request) && answered(request, response, failure) ? new ModelAndView() : null;
    }

    private boolean answered(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            return false; // the security filters answer these
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return true; // nobody is left to read an answer
        }
        Problem problem = problems.of(failure, request.getMethod(), request.getRequestURI());
        if (failure instanceof ErrorResponse standard) {
            standard.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "5");
        }
        try {
            writer.write(request, response, problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /** REST resources outside {@code /api/} that have no shape of their own for a failure. */
    @Order(0)
    @RestControllerAdvice(annotations = RestController.class)
    static class Elsewhere {
        private final ProblemResolver resolver;

        Elsewhere(ProblemResolver resolver) {
            this.resolver = resolver;
        }

        @ExceptionHandler
        void answer(HttpServletRequest request, HttpServletResponse response, Exception failure) throws Exception {
            if (!resolver.answered(request, response, failure)) {
                throw failure;
            }
        }
    }
}
