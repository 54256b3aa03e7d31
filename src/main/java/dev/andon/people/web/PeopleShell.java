package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.House;
import dev.andon.people.security.SignedIn;
import dev.andon.ui.Shell;
import dev.andon.ui.ShellSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Tells every page who looks at it. */
@Component
class PeopleShell implements ShellSource {
    private final House house;
    private final List<Shell.NavItem> nav;
    private final List<Shell.Shortcut> shortcuts;

    PeopleShell(House house, ObjectProvider<Shell.NavItem> nav, ObjectProvider<Shell.Shortcut> shortcuts) {
        this.house = house;
        this.nav = nav.orderedStream().toList();
        this.shortcuts = shortcuts.orderedStream().toList();
    }

    /** One for each request: a page that asks for it and the frame around that page look at the same. */
    @Override
    public Shell shell(HttpServletRequest request) {
        if (request.getAttribute(PeopleShell.class.getName()) instanceof Shell shell) {
            return shell;
        }
        Shell shell = made(request);
        request.setAttribute(PeopleShell.class.getName(), shell);
        return shell;
    }

    private Shell made(HttpServletRequest request) {
        Shell.Viewer viewer = viewer(SignedIn.now());
        boolean responds = viewer != null && viewer.mayRespond();
        return new Shell(
                viewer,
                house.name(),
                request.getRequestURI(),
                csrf(request),
                nav,
                responds ? shortcuts : List.of(),
                null);
    }

    private static Shell.@Nullable Viewer viewer(@Nullable SignedIn who) {
        return who == null
                ? null
                : new Shell.Viewer(
                        who.person().id(),
                        who.person().name(),
                        who.person().initials(),
                        who.access().includes(Access.RESPONDER),
                        who.access().includes(Access.OWNER),
                        who.person().singleKeys());
    }

    /** A program with a token sends no form; asking for a CSRF token here would give it a session row at every look. */
    private static String csrf(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return "";
        }
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
