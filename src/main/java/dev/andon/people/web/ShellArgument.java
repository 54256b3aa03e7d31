package dev.andon.people.web;

import dev.andon.ui.Shell;
import dev.andon.ui.ShellSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers the {@link Shell} of their page. Without this, Spring would make one up from the request's words. */
@Component
class ShellArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final ShellSource shells;

    ShellArgument(ShellSource shells) {
        this.shells = shells;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Shell.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Shell.class;
    }

    @Override
    public Shell resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return shells.shell(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
