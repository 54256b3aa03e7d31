package dev.andon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class AssetsTest {
    private static final Path OURS = Path.of("src/main/resources/static/assets");
    private static final Pattern RELATIVE_IMPORT = Pattern.compile("from \"(\\./[^\"]+)\"");

    @Test
    void theLibrariesAreWhereTheImportMapSaysTheyAre() {
        String webjars = "META-INF/resources/webjars/hotwired__";

        assertThat(new ClassPathResource(webjars + "turbo/" + Assets.TURBO + "/dist/turbo.es2017-esm.js").exists())
                .isTrue();
        assertThat(new ClassPathResource(webjars + "stimulus/" + Assets.STIMULUS + "/dist/stimulus.js").exists())
                .isTrue();
    }

    @Test
    void whatTheEditorIsMadeOfIsInTheImportMap() throws IOException {
        Matcher imports =
                Pattern.compile("from \"([^./][^\"]+)\"").matcher(Files.readString(OURS.resolve("js/coedit.js")));
        int found = 0;
        for (; imports.find(); found++) {
            Matcher named = Pattern.compile("\"" + imports.group(1) + "\":\"/assets/vendor/([^\"]+)\"")
                    .matcher(Assets.importMap());
            assertThat(named.find()).as(imports.group(1)).isTrue();
            assertThat(new ClassPathResource("META-INF/resources" + Assets.MODULES + named.group(1)).exists())
                    .as(named.group())
                    .isTrue();
        }
        assertThat(found).isGreaterThan(4);
    }

    @Test
    void scriptsImportOnlyWhatIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(OURS)) {
            for (Path script : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                Matcher imports = RELATIVE_IMPORT.matcher(Files.readString(script));
                while (imports.find()) {
                    assertThat(script.resolveSibling(imports.group(1)).normalize())
                            .exists();
                }
            }
        }
    }
}
