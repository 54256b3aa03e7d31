package dev.andon.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;

/** The shell while nobody knows people: in tests of templates, and before the people module is there. */
class PlainShell implements ShellSource {
    @Override
    public Shell shell(HttpServletRequest request) {
        return new Shell(null, "Andon", request.getRequestURI(), csrf(request), List.of());
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
