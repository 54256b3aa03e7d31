package dev.andon.wording.internal;

import dev.andon.wording.Kind;
import dev.andon.wording.Language;
import dev.andon.wording.WordingRule;
import dev.andon.wording.WordingRule.Place;
import dev.andon.wording.WordingRule.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The languages that are shipped: a file each below {@code wording/} on the class path. */
@Component
public class Languages {
    private final Map<String, Language> byCode = new TreeMap<>();

    Languages() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:wording/*.yaml")) {
                String code = Objects.requireNonNull(file.getFilename()).replace(".yaml", "");
                try (InputStream in = file.getInputStream()) {
                    byCode.put(code, language(code, in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for one that is not shipped. */
    public Optional<Language> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All codes, in order. */
    public Set<String> codes() {
        return byCode.keySet();
    }

    private static Language language(String code, InputStream in) {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        List<WordingRule> rules = new ArrayList<>();
        for (Object rule : (List<?>) Objects.requireNonNull(file.get("rules"))) {
            rules.add(rule((Map<?, ?>) rule));
        }
        return new Language(
                code,
                text(file, "name"),
                words(file, "people"),
                words(file, "beside"),
                words(file, "fillers"),
                words(file, "helpers"),
                words(file, "joints"),
                words(file, "participles"),
                text(file, "regular"),
                words(file, "not_names"),
                words(file, "action_headings"),
                List.copyOf(rules));
    }

    private static WordingRule rule(Map<?, ?> rule) {
        return new WordingRule(
                text(rule, "key"),
                Kind.valueOf(text(rule, "kind").toUpperCase(Locale.ROOT)),
                "actions".equals(rule.get("place")) ? Place.ACTIONS : Place.ANYWHERE,
                "person".equals(rule.get("subject")) ? Subject.PERSON : Subject.ANY,
                list(rule, "phrases"),
                list(rule, "unless"),
                text(rule, "question"),
                true,
                true);
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static Set<String> words(Map<?, ?> map, String key) {
        return Set.copyOf(new HashSet<>(list(map, key)));
    }

    private static List<String> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
