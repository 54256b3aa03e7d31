package dev.andon.home.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Names a record inside a resource after both: two resources may each have a {@code Change}. */
class SchemaNames extends TypeNameResolver {
    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String name = type.getSimpleName().replaceAll("(Json|View|Body)$", "");
        String home = outer == null ? "" : outer.getSimpleName().replaceAll("(Resource|Json|View|Body)$", "");
        String both = name.startsWith(home.replaceAll("s$", "")) ? name : home + name;
        return both.isEmpty() ? type.getSimpleName() : both;
    }
}
