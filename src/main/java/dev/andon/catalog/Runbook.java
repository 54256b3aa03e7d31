package dev.andon.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to do when a service is ill.
 *
 * @param text Markdown; lines that begin with {@code - [ ]} are steps one can tick in an incident
 * @param services keys of the services it is for
 */
public record Runbook(String key, String name, String text, List<String> services, boolean retired, long version)
        implements Item {
    private static final Pattern STEP = Pattern.compile("\\s*[-*] \\[[ xX]] +(\\S.*?)\\s*");
    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
    private static final int WORDING = 500;

    /**
     * A step of it.
     *
     * @param number counts from 1
     * @param wording one line of Markdown
     */
    public record Step(int number, String wording) {}

    /** A stretch of the text: a step, or what stands between steps. */
    public sealed interface Passage {
        record Told(String markdown) implements Passage {}

        record ToDo(Step step) implements Passage {}
    }

    @Override
    public Kind kind() {
        return Kind.RUNBOOK;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("services", services);
        fields.put("text", text);
        fields.put("retired", retired);
        return fields;
    }

    /** Its steps in order. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Passage passage : passages()) {
            if (passage instanceof Passage.ToDo(Step step)) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** The whole text, steps told from what stands between them. What looks like a step inside a code block is none. */
    public List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        boolean code = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            code ^= FENCE.matcher(line).matches();
            Matcher step = STEP.matcher(line);
            if (!code && step.matches()) {
                told(between, passages);
                passages.add(new Passage.ToDo(new Step(++number, cut(step.group(1)))));
            } else {
                between.append(line).append('\n');
            }
        }
        told(between, passages);
        return passages;
    }

    private static void told(StringBuilder between, List<Passage> passages) {
        if (!between.toString().isBlank()) {
            passages.add(new Passage.Told(between.toString().strip()));
        }
        between.setLength(0);
    }

    private static String cut(String wording) {
        int length = wording.codePointCount(0, wording.length());
        return length <= WORDING ? wording : wording.substring(0, wording.offsetByCodePoints(0, WORDING - 1)) + "…";
    }
}
