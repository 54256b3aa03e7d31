package dev.andon;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;

/**
 * Looks first for the bean that is called as the class that is wanted, as nearly all of ours are (see {@link App}). Asked
 * for one without a name, Spring asks each of a thousand beans whether it would do, for each class that is wanted: a
 * seventh of what the main thread does at a start (docs/performance.md). Where there is none of that name, or it will not
 * do, Spring looks through all of them as ever.
 */
final class KnownByClass extends ContextAnnotationAutowireCandidateResolver {
    @Override
    public @Nullable String getSuggestedName(DependencyDescriptor wanted) {
        String named = super.getSuggestedName(wanted);
        return named != null ? named : wanted.getDependencyType().getName();
    }
}
