package dev.andon.ui.web;

import dev.andon.platform.problem.Refusal;
import dev.andon.platform.web.Garbled;
import dev.andon.platform.web.TooLarge;
import dev.andon.ui.ErrorPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The one place that turns what went wrong into a page. Requests of programs are left to platform.web, which answers
 * problems; who asks for a page gets one.
 */
@Component
class PageFaults implements HandlerExceptionResolver, Ordered {
    private static final Logger log = LoggerFactory.getLogger(PageFaults.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!ErrorPages.isForPeople(request, handler) || isForSecurity(fault)) {
            return null;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return new ModelAndView();
        }
        return ErrorPages.view(page(request, fault));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 10;
    }

    private static ErrorPage page(HttpServletRequest request, Exception fault) {
        TooLarge tooLarge = TooLarge.in(fault);
        if (tooLarge != null) {
            return ErrorPages.page(request, 413, tooLarge.sentence(), null);
        }
        if (Garbled.in(fault)) {
            return ErrorPages.page(request, 400, null, null);
        }
        return switch (fault) {
            case Refusal refusal -> ErrorPages.page(request, refusal.status(), refusal.getMessage(), null);
            // A path such as /incidents/abc names nothing.
            case MethodArgumentTypeMismatchException e
            when e.getParameter().hasParameterAnnotation(PathVariable.class) ->
                ErrorPages.page(request, 404, null, null);
            case TypeMismatchException e -> ErrorPages.page(request, 400, null, null);
            case HttpMessageNotReadableException e -> ErrorPages.page(request, 400, null, null);
            case DataAccessResourceFailureException e -> unexpected(request, fault, 503);
            case CannotCreateTransactionException e -> unexpected(request, fault, 503);
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() ->
                ErrorPages.page(request, known.getStatusCode().value(), null, null);
            default -> unexpected(request, fault, 500);
        };
    }

    /** What the fault says is for the log: it may name tables, files or other people's incidents. */
    private static ErrorPage unexpected(HttpServletRequest request, Exception fault, int status) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, fault);
        return ErrorPages.page(request, status, null, reference);
    }

    /** Spring Security must see these itself: it sends to the sign-in page. */
    private static boolean isForSecurity(Exception fault) {
        return fault instanceof AccessDeniedException || fault instanceof AuthenticationException;
    }
}
