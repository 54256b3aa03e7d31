package dev.andon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What STYLE.md asks for and a machine can see in the text. {@link ClassRulesTest} reads the classes. */
class HouseRulesTest {
    /** Files over 300 lines, by path below src/main/java, and why. */
    private static final Map<String, String> LONG_FILES = Map.of();

    /** Methods over 40 lines, as File.java#method, and why. */
    private static final Map<String, String> LONG_METHODS = Map.of();

    /** Switches that say nothing of a whole family of events, as File.java#family, and why. */
    private static final Map<String, String> WHOLE_FAMILIES = Map.of(
            "Incident.java#Contribution", "by its own rule a contribution cannot change the state",
            "Muster.java#Work", "by its own rule work says nothing about who takes part");

    private static final Pattern SQL_CLOCK = Pattern.compile(
            "\\bnow\\s*\\(\\s*\\)|\\b(current_(timestamp|date|time)|localtime(stamp)?)\\b"
                    + "|\\b(clock|statement|transaction)_timestamp\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SQL = Pattern.compile("\\b(select|insert|update|delete|where|values)\\b");

    private static final SourceFiles.Parsed SOURCES = SourceFiles.parsed(SourceFiles.MAIN);

    @Test
    void aFileFitsInAHeadAndExceptionsAreStillNeeded() {
        Set<String> found = new HashSet<>();
        for (Path file : SourceFiles.java(SourceFiles.MAIN)) {
            if (SourceFiles.text(file).lines().count() > 300) {
                found.add(SourceFiles.MAIN.relativize(file).toString());
            }
        }
        assertThat(found).as("files over 300 lines").isEqualTo(LONG_FILES.keySet());
    }

    @Test
    void aMethodFitsOnAScreenAndExceptionsAreStillNeeded() {
        Set<String> found = new HashSet<>();
        visit(new Visitor() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree file) {
                if (lines(method, file) > 40) {
                    found.add(name(file) + "#" + method.getName());
                }
                return super.visitMethod(method, file);
            }
        });
        assertThat(found).as("methods over 40 lines").isEqualTo(LONG_METHODS.keySet());
    }

    @Test
    void aSwitchOverEventsHasNoDefault() throws ClassNotFoundException {
        assumeTrue(getClass().getResource("/dev/andon/response/IncidentEvent.class") != null);
        Set<String> events = new HashSet<>();
        collectKinds(Class.forName("dev.andon.response.IncidentEvent"), events);
        List<String> found = new ArrayList<>();
        visit(new Visitor() {
            @Override
            public @Nullable Void visitSwitch(SwitchTree tree, CompilationUnitTree file) {
                check(tree.getCases(), tree, file);
                return super.visitSwitch(tree, file);
            }

            @Override
            public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, CompilationUnitTree file) {
                check(tree.getCases(), tree, file);
                return super.visitSwitchExpression(tree, file);
            }

            private void check(List<? extends CaseTree> cases, Tree tree, CompilationUnitTree file) {
                List<CaseLabelTree> labels = new ArrayList<>();
                cases.forEach(one -> labels.addAll(one.getLabels()));
                boolean overEvents = labels.stream().anyMatch(label -> events.contains(patternType(label)));
                if (overEvents && labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance)) {
                    found.add(name(file) + ":" + line(tree, file));
                }
            }
        });
        assertThat(found)
                .as("switches over events with a default; the build could not list them for a new event")
                .isEmpty();
    }

    /** What {@code case Decision _} swallows today it also swallows of tomorrow's events, and nobody is told. */
    @Test
    void aSwitchOverEventsNamesThemAndExceptionsAreStillNeeded() throws ClassNotFoundException {
        assumeTrue(getClass().getResource("/dev/andon/response/IncidentEvent.class") != null);
        Set<String> families = new HashSet<>();
        collectFamilies(Class.forName("dev.andon.response.IncidentEvent"), families);
        Set<String> found = new HashSet<>();
        visit(new Visitor() {
            @Override
            public @Nullable Void visitCase(CaseTree one, CompilationUnitTree file) {
                one.getLabels().stream()
                        .filter(HouseRulesTest::isUnnamed)
                        .map(HouseRulesTest::patternType)
                        .filter(families::contains)
                        .forEach(family -> found.add(name(file) + "#" + family));
                return super.visitCase(one, file);
            }
        });
        assertThat(found)
                .as("cases that swallow a family of events; name each, or give the family to a method that does")
                .isEqualTo(WHOLE_FAMILIES.keySet());
    }

    @Test
    void sqlAsksForNoTimeOfItsOwn() {
        List<String> found = new ArrayList<>();
        visit(new Visitor() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, CompilationUnitTree file) {
                if (literal.getValue() instanceof String text
                        && SQL.matcher(text).find()
                        && SQL_CLOCK.matcher(text).find()) {
                    found.add(name(file) + ":" + line(literal, file));
                }
                return super.visitLiteral(literal, file);
            }
        });
        for (Path migration : migrations()) {
            if (SQL_CLOCK
                    .matcher(SourceFiles.text(migration).replaceAll("--.*", ""))
                    .find()) {
                found.add(migration.toString());
            }
        }
        assertThat(found).as("SQL with a clock of its own; pass the time in").isEmpty();
    }

    @Test
    void everyMigrationOpensWithItsMeaning() {
        assertThat(migrations())
                .isNotEmpty()
                .allSatisfy(migration -> assertThat(SourceFiles.text(migration)).startsWith("-- "));
    }

    @Test
    void noTestHidesTheDeclarationOfARoom() {
        assertThat(SourceFiles.in(SourceFiles.TEST, "package-info.java"))
                .as("package-info.java of tests that the class loader finds before the room's own")
                .noneMatch(file -> Files.exists(SourceFiles.MAIN.resolve(SourceFiles.TEST.relativize(file))));
    }

    private static List<Path> migrations() {
        return SourceFiles.in(Path.of("src/main/resources/db"), ".sql");
    }

    private static void collectKinds(Class<?> type, Set<String> names) {
        names.add(type.getSimpleName());
        if (type.isSealed()) {
            for (Class<?> kind : type.getPermittedSubclasses()) {
                collectKinds(kind, names);
            }
        }
    }

    private static void collectFamilies(Class<?> type, Set<String> names) {
        if (type.isSealed()) {
            names.add(type.getSimpleName());
            for (Class<?> kind : type.getPermittedSubclasses()) {
                collectFamilies(kind, names);
            }
        }
    }

    /** Whether the case throws away what it matched: {@code case Decision _}. */
    private static boolean isUnnamed(CaseLabelTree label) {
        return label instanceof PatternCaseLabelTree pattern
                && pattern.getPattern() instanceof BindingPatternTree binding
                && binding.getVariable().getName().isEmpty();
    }

    /** The last word of the type in {@code case Decision.Declared d} or {@code case Declared(var title)}. */
    private static String patternType(CaseLabelTree label) {
        String type = label instanceof PatternCaseLabelTree pattern
                ? switch (pattern.getPattern()) {
                    case BindingPatternTree binding ->
                        String.valueOf(binding.getVariable().getType());
                    case DeconstructionPatternTree record ->
                        record.getDeconstructor().toString();
                    default -> "";
                }
                : "";
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static void visit(Visitor visitor) {
        SOURCES.units().forEach(file -> visitor.scan(file, file));
    }

    private static long lines(Tree tree, CompilationUnitTree file) {
        long end = SOURCES.trees().getSourcePositions().getEndPosition(file, tree);
        return file.getLineMap().getLineNumber(end) - line(tree, file) + 1;
    }

    private static long line(Tree tree, CompilationUnitTree file) {
        long start = SOURCES.trees().getSourcePositions().getStartPosition(file, tree);
        return file.getLineMap().getLineNumber(start);
    }

    private static String name(CompilationUnitTree file) {
        return Path.of(file.getSourceFile().toUri()).getFileName().toString();
    }

    private static class Visitor extends TreeScanner<@Nullable Void, CompilationUnitTree> {}
}
