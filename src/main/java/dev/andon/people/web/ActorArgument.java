package dev.andon.people.web;

import dev.andon.people.Actor;
import dev.andon.people.security.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers the {@link Actor} who asks; null only where {@code @Nullable} says that nobody may be there. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    ActorArgument() {
        // The actor comes from the token, so it is no parameter of the API.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public @Nullable Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        SignedIn who = SignedIn.now();
        if (who == null && !parameter.isOptional()) {
            throw new IllegalStateException(parameter.getMethod() + " is for anyone, so its actor must be @Nullable");
        }
        return who == null ? null : who.actor();
    }
}
