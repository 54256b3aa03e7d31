package dev.andon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * Knows by heart which of our beans are of which of our types, once the definitions are final. For each list of parts that a
 * page is put together from, Spring asks each of a thousand beans whether it is one: an eighth of what the main thread does
 * at a start (docs/performance.md). All other questions are Spring's own.
 */
final class KnownBeans extends DefaultListableBeanFactory {
    private static final String OURS = App.class.getPackageName() + ".";

    private @Nullable Map<Class<?>, List<String>> names;

    @Override
    public String[] getBeanNamesForType(@Nullable Class<?> type, boolean includeNonSingletons, boolean allowEagerInit) {
        return type != null && isOurs(type) && includeNonSingletons && allowEagerInit && isConfigurationFrozen()
                ? names().getOrDefault(type, List.of()).toArray(String[]::new)
                : super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
    }

    private synchronized Map<Class<?>, List<String>> names() {
        if (names == null) {
            names = read();
        }
        return names;
    }

    /** In the order of the definitions, as Spring answers. */
    private Map<Class<?>, List<String>> read() {
        Map<Class<?>, List<String>> read = new HashMap<>();
        for (String name : getBeanDefinitionNames()) {
            Class<?> type = getMergedLocalBeanDefinition(name).isAbstract() ? null : getType(name, false);
            if (type != null) {
                ours(type)
                        .forEach(one -> read.computeIfAbsent(one, _ -> new ArrayList<>())
                                .add(name));
            }
        }
        return read;
    }

    /** What a bean of this type is, of what is ours. */
    private static Set<Class<?>> ours(Class<?> type) {
        Set<Class<?>> found = new HashSet<>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            gather(one, found);
        }
        return found;
    }

    private static void gather(Class<?> type, Set<Class<?>> found) {
        if (isOurs(type)) {
            found.add(type);
        }
        for (Class<?> port : type.getInterfaces()) {
            gather(port, found);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }
}
