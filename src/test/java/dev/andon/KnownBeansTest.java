package dev.andon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.testing.StoryTest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** What a jar knows of its beans is what Spring finds when it looks through all of them. */
@StoryTest
class KnownBeansTest {
    @Autowired
    DefaultListableBeanFactory beans;

    @Test
    void theBeansOfEachOfOurTypesAreKnownInTheOrderInWhichSpringFindsThem() {
        KnownBeans known = new KnownBeans();
        for (String name : beans.getBeanDefinitionNames()) {
            known.registerBeanDefinition(name, beans.getMergedBeanDefinition(name));
        }
        known.freezeConfiguration();
        Set<Class<?>> types = types(known);
        assertThat(types).hasSizeGreaterThan(500);
        for (Class<?> type : types) {
            assertThat(known.getBeanNamesForType(type, true, true))
                    .as(type.getName())
                    .containsExactly(beans.getBeanNamesForType(type, true, true));
        }
    }

    /** What every bean of ours is said to be, and every port that it answers in the end. */
    private Set<Class<?>> types(DefaultListableBeanFactory known) {
        Set<Class<?>> said = new HashSet<>();
        Set<Class<?>> answered = new HashSet<>();
        for (String name : beans.getBeanDefinitionNames()) {
            gather(known.getType(name), said);
            gather(beans.getType(name), answered);
        }
        answered.removeIf(type -> !type.isInterface());
        said.addAll(answered);
        said.removeIf(type -> !type.getName().startsWith("dev.andon."));
        return said;
    }

    private static void gather(@Nullable Class<?> type, Set<Class<?>> types) {
        if (type != null && types.add(type)) {
            gather(type.getSuperclass(), types);
            Arrays.stream(type.getInterfaces()).forEach(port -> gather(port, types));
        }
    }
}
