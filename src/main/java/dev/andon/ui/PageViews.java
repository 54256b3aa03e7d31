package dev.andon.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Turns what a controller answers into a view. The bean's name takes the place of Spring's content-negotiating
 * resolver: a page is HTML whatever the browser says it accepts.
 */
@Component("viewResolver")
class PageViews implements ViewResolver, Ordered {
    private static final String REDIRECT = "redirect:";

    private final Templates templates;
    private final ShellSource shells;

    PageViews(Templates templates, ObjectProvider<ShellSource> shells) {
        this.templates = templates;
        // asked for at the first page, not now: the source may need what needs this; once, because asking is slow
        var source = SingletonSupplier.of(() -> shells.getIfAvailable(PlainShell::new));
        this.shells = request -> source.obtain().shell(request);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            return seeOther(name.substring(REDIRECT.length()));
        }
        return templates.has(name) ? new PageView(name, templates, shells) : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** 303, not 302: Turbo follows a submitted form with GET only then. */
    private static View seeOther(String url) {
        var view = new RedirectView(url, true, false, false);
        view.setPropagateQueryParams(false);
        return view;
    }
}
