package dev.andon.ui;

import dev.andon.platform.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where stylesheets and scripts live. Every URL carries the version of what it names, so a browser may keep it for
 * ever and a new release is seen at once. Computed once from what is on the classpath.
 */
public final class Assets {
    public static final String TURBO = vendored("hotwired__turbo");
    public static final String STIMULUS = vendored("hotwired__stimulus");

    /** A hash over all our own files: they import each other by relative paths, so they change version together. */
    public static final String VERSION = version();

    /** Where the files of mvnpm artefacts are on the classpath; each brings the part of an import map that names it. */
    public static final String MODULES = "/_static/";

    private static final String IMPORT_MAP =
            """
            {"imports":{"@hotwired/turbo":"%s/turbo.es2017-esm.js","@hotwired/stimulus":"%s/stimulus.js"%s}}\
            """.formatted(vendorPath("turbo", TURBO), vendorPath("stimulus", STIMULUS), modules());

    private Assets() {}

    /** @param file below {@code static/assets}, for example {@code andon.css} */
    public static String url(String file) {
        return "/assets/" + VERSION + "/" + file;
    }

    /** The one inline script of every page; data, not code. {@link #importMapHash} lets the CSP allow just it. */
    public static String importMap() {
        return IMPORT_MAP;
    }

    public static String importMapHash() {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(IMPORT_MAP)) + "'";
    }

    public static String vendorPath(String name, String version) {
        return "/assets/vendor/" + name + "-" + version;
    }

    /** The modules of all mvnpm artefacts; fetched by a browser when a page asks for one of them, not before. */
    private static String modules() {
        try {
            Resource[] maps =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/importmap.json");
            StringBuilder modules = new StringBuilder();
            Arrays.stream(maps)
                    .flatMap(map -> imports(map).properties().stream())
                    .filter(named -> !named.getKey().endsWith("/"))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(named -> modules.append(",\"%s\":\"%s\""
                            .formatted(
                                    named.getKey(),
                                    named.getValue().asString().replaceFirst("^" + MODULES, "/assets/vendor/"))));
            return modules.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode imports(Resource map) {
        try (InputStream in = map.getInputStream()) {
            return JsonMapper.builder().build().readTree(in).get("imports");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String vendored(String webjar) {
        try (InputStream in = new ClassPathResource("META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties")
                .getInputStream()) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:/static/assets/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            MessageDigest digest = Sha256.start();
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
