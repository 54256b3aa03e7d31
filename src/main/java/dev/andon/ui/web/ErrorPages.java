package dev.andon.ui.web;

import dev.andon.ui.ErrorPage;
import dev.andon.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;

/** Calm pages for what could not be shown. As a bean: for refusals that filters make, before any controller. */
@Component
class ErrorPages implements ErrorViewResolver {

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return view(page(request, status.value(), null, null));
    }

    static ModelAndView view(ErrorPage page) {
        ModelAndView view = Pages.page("ui/error", page);
        view.setStatus(HttpStatusCode.valueOf(page.status()));
        return view;
    }

    /** Who asks for HTML; and who takes anything, where a page would have been the answer. */
    static boolean isForPeople(HttpServletRequest request, @Nullable Object handler) {
        if (request.getRequestURI().startsWith("/api/")) {
            return false;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean anything = accept == null || accept.contains(MediaType.ALL_VALUE);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) || anything && isPage(handler);
    }

    private static boolean isPage(@Nullable Object handler) {
        return handler instanceof HandlerMethod method
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                && !method.hasMethodAnnotation(ResponseBody.class);
    }

    static ErrorPage page(
            HttpServletRequest request, int status, @Nullable String message, @Nullable String reference) {
        return new ErrorPage(status, title(status), message != null ? message : text(status), back(request), reference);
    }

    private static String title(int status) {
        return switch (status) {
            case 400, 422 -> "That could not be understood";
            case 401 -> "Please sign in";
            case 403 -> "That is not open to you";
            case 404 -> "There is nothing here";
            case 405, 406, 415 -> "That cannot be done this way";
            case 409 -> "That is not possible now";
            case 412 -> "It has changed meanwhile";
            case 413 -> "That is too large";
            case 429 -> "One moment, please";
            case 503 -> "Andon is not ready right now";
            default -> status < 500 ? "That did not work" : "Something went wrong on our side";
        };
    }

    private static String text(int status) {
        return switch (status) {
            case 400, 422 -> "Something in the request makes no sense. Go back and look at it once more.";
            case 401 -> "You are not signed in, or your session has ended.";
            case 403 ->
                "Your access does not include it, or the page was open so long that its form has expired."
                        + " Reload the page before, or ask an owner.";
            case 404 -> "It does not exist, was moved, or is not open to you.";
            case 405, 406, 415 -> "This address exists, but it is asked for in another way.";
            case 409 -> "Its state does not allow it. Reload to see where it stands.";
            case 412 -> "Somebody changed it since you opened it. Go back, reload, and compare.";
            case 413 -> "It is larger than Andon accepts.";
            case 503 -> "The database does not answer. Try again in a moment.";
            case 429 -> "There were many attempts in a short time. Wait a little and try again.";
            default ->
                status < 500
                        ? "Go back and try it another way."
                        : "Nothing you did caused it, and nothing was half saved. It is in the log.";
        };
    }

    /** The page before, if it is one of ours; a link elsewhere would be somebody else's choice. */
    private static String back(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return "/";
        }
        try {
            URI uri = URI.create(referer);
            boolean ours = request.getServerName().equalsIgnoreCase(uri.getHost());
            String path = uri.getRawPath();
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
