package dev.andon;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;

/** What STYLE.md asks for and a machine can see in the compiled classes. {@link HouseRulesTest} reads the text. */
@AnalyzeClasses(packages = "dev.andon", importOptions = DoNotIncludeTests.class)
class ClassRulesTest {
    private static final Set<String> WALL_CLOCKS =
            Set.of("systemUTC", "systemDefaultZone", "system", "currentTimeMillis", "tickSeconds", "tickMillis");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.andon.platform.time.TimeConfiguration")
            .should(accessTargetWhere(described("asks the machine for the time", ClassRulesTest::asksTheMachine)))
            .orShould()
            .callConstructor(java.util.Date.class)
            .because("a story moves the clock; inject java.time.Clock");

    @ArchTest
    static final ArchRule namesAreWordsOfTheField = noClasses()
            .that()
            // here it is a word of the field: what a house runs, and what an incident is about
            .doNotHaveFullyQualifiedName("dev.andon.catalog.Service")
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Service)")
            .because("such names say nothing a responder would recognise; see STYLE.md");

    @ArchTest
    static final ArchRule theEnvironmentIsReadInOnePlace = noClasses()
            .should()
            .accessTargetWhere(described("reads the environment", call -> is(call, System.class, "getenv")))
            .because("application.yml maps each variable into AndonSettings");

    @ArchTest
    static final ArchRule controllersStayInTheirRoom = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .because("what others may use is a module's base package, never its pages");

    @ArchTest
    static final ArchRule nothingSleeps = noClasses()
            .that()
            // rests between two attempts to reach the database again
            .doNotHaveFullyQualifiedName("dev.andon.ui.internal.Signals")
            .should()
            .accessTargetWhere(described("sleeps", call -> is(call, Thread.class, "sleep")))
            .because("what waits is a timer in the database, which survives a restart");

    private static boolean asksTheMachine(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        boolean ofTime = target.getOwner().getPackageName().equals("java.time")
                || target.getOwner().isEquivalentTo(System.class);
        boolean now = target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return ofTime && (now || WALL_CLOCKS.contains(target.getName()));
    }

    private static boolean is(JavaAccess<?> call, Class<?> owner, String name) {
        return call.getTarget().getOwner().isEquivalentTo(owner)
                && call.getTarget().getName().equals(name);
    }

    private static DescribedPredicate<JavaAccess<?>> described(String what, Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }
}
