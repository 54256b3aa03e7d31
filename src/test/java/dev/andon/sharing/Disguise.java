package dev.andon.sharing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Ways in which words stand in Markdown and are still those words. */
enum Disguise {
    PLAIN(words -> words),
    LOUD(words -> words.toUpperCase(Locale.ROOT)),
    QUIET(words -> words.toLowerCase(Locale.ROOT)),
    DECOMPOSED(words -> Normalizer.normalize(words, Normalizer.Form.NFD)),
    WIDE(words -> words.codePoints()
            .map(c -> c > ' ' && c < 127 && Character.isLetterOrDigit(c) ? c + 0xFEE0 : c)
            .mapToObj(Character::toString)
            .collect(Collectors.joining())),
    SOFT_HYPHENS(words -> words.replaceAll("(\\p{L})", "$1\u00AD")),
    NO_WIDTH(words -> String.join("\u200B", words.split(""))),
    HARD_HYPHENS(words -> words.replace('-', '\u2011').replace(' ', '\u00A0')),
    BOLD(words -> split(words, "**", "**")),
    SLANTED(words -> split(words, "*", "*")),
    STRUCK(words -> split(words, "~~", "~~")),
    DECIMAL(words -> words.codePoints().mapToObj("&#%d;"::formatted).collect(Collectors.joining())),
    HEX(words -> words.codePoints().mapToObj("&#x%x;"::formatted).collect(Collectors.joining())),
    HALF_ENTITY(words -> "&#%d;%s".formatted((int) words.charAt(0), words.substring(1))),
    COMMENTED(words -> split(words, "<!-- x -->", "")),
    TAGGED(words -> split(words, "<b>", "</b>")),
    LINK_TEXT(words -> "[" + words + "](https://example.org/x)"),
    KEPT_LINK(words -> "[here](https://docs.example.org/" + encoded(words) + ")"),
    LINK_TARGET(words -> "[here](https://example.org/?q=" + encoded(words) + ")"),
    LINK_TITLE(words -> "[here](https://docs.example.org/ \"" + words + "\")"),
    INSIDE_LINK(words -> words.charAt(0) + "[" + words.substring(1) + "](/incidents/7#entry-3)"),
    PICTURE(words -> "![" + words + "](/files/" + encoded(words) + ".png)"),
    BARE_ADDRESS(words -> "https://docs.example.org/" + encoded(words)),
    AUTOLINK(words -> "<https://docs.example.org/" + encoded(words) + ">"),
    CODE(words -> "`" + words + "`"),
    CODE_ENTITIES(words -> "`" + DECIMAL.of(words) + "`"),
    CODE_PERCENTS(words -> "`" + encoded(words) + "`"),
    CODE_MARKS(words -> "`" + split(words, "**", "**") + "`"),
    HALF_CODE(words -> words.substring(0, 2) + "`" + words.substring(2) + "`"),
    BLOCK(words -> "\n\n```\n" + words + "\n```\n\n"),
    BLOCK_INFO(words -> "\n\n```" + words + "\nx\n```\n\n"),
    INDENTED(words -> "\n\n    " + words + "\n\n"),
    TABLE(words -> "\n\n| a | b |\n|---|---|\n| " + words + " | 1 |\n\n"),
    HEADING(words -> "\n\n### " + words + "\n\n"),
    QUOTE(words -> "\n\n> " + words + "\n\n"),
    ITEM(words -> "\n\n- [ ] " + words + "\n\n"),
    DEFINITION(words -> "\n\n[x]: https://docs.example.org/ \"" + words + "\"\n\n"),
    HTML(words -> "\n\n<div title=\"" + words + "\">" + words + "</div>\n\n"),
    ESCAPED(words -> words.replace("-", "\\-")),
    IN_A_WORD(words -> "pre" + words + "ness"),
    TWICE_ENCODED(words -> DECIMAL.of(words).replace("&", "&amp;"));

    private final UnaryOperator<String> way;

    Disguise(UnaryOperator<String> way) {
        this.way = way;
    }

    String of(String words) {
        return way.apply(words);
    }

    private static String split(String words, String open, String close) {
        int middle = Math.max(1, words.length() / 2);
        return words.charAt(0) + open + words.substring(1, middle + 1) + close + words.substring(middle + 1);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
