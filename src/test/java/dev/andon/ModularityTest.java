package dev.andon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows between rooms point down only, and every room says where its arrows point. */
class ModularityTest {
    private static final ApplicationModules ROOMS = ApplicationModules.of(App.class);

    @Test
    void noRoomReachesIntoAnotherOrUpwards() {
        ROOMS.verify();
    }

    @TestFactory
    Stream<DynamicTest> everyRoomDeclaresWhatItMayUse() {
        return ROOMS.stream()
                .map(room -> room.getBasePackage().getName())
                .map(room -> DynamicTest.dynamicTest(
                        room,
                        () -> assertThat(declaration(room).allowedDependencies())
                                .doesNotContain(ApplicationModule.OPEN_TOKEN)));
    }

    private static ApplicationModule declaration(String room) throws ClassNotFoundException {
        ApplicationModule declared = Class.forName(room + ".package-info").getAnnotation(ApplicationModule.class);
        assertThat(declared).as("@ApplicationModule on " + room).isNotNull();
        return declared;
    }
}
