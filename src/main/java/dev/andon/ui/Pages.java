package dev.andon.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What a controller answers: a template of {@code src/main/jte} and the one record it shows, named {@code page}. */
public final class Pages {
    private Pages() {}

    public static ModelAndView page(String template, Object page) {
        return new ModelAndView(template).addObject("page", page);
    }

    /** The same page again with what was typed and what is wrong: 422, which Turbo renders in place. */
    public static ModelAndView unprocessable(String template, Object page) {
        ModelAndView view = page(template, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** Done: the browser goes on to this path, as 303, so that a reload sends nothing again. */
    public static ModelAndView seeOther(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
