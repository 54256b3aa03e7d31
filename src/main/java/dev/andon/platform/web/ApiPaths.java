package dev.andon.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests speak JSON and problems; all others are pages or foreign dialects. */
public final class ApiPaths {
    private ApiPaths() {}

    public static boolean covers(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
