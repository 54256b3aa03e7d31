package dev.andon.ui;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who looks at a page. Implemented by people, because ui knows nobody. */
public interface ShellSource {
    Shell shell(HttpServletRequest request);
}
