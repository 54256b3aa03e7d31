package dev.andon.people.security;

import dev.andon.people.House;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before the house is set up there is one page only. */
class SetUpFirst extends OncePerRequestFilter {
    private static final List<String> OPEN =
            List.of("/setup", "/assets", "/health", "/metrics", "/api", "/openapi.json", "/error");

    private final House house;

    SetUpFirst(House house) {
        this.house = house;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Who is signed in proves that there is a house; only strangers cost a look.
        if (SignedIn.now() != null || isOpen(request.getServletPath()) || house.isSetUp()) {
            chain.doFilter(request, response);
        } else {
            Refusals.redirect(response, "/setup");
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }
}
