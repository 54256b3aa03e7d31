package dev.andon.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe looks for. Contrast takes about half its time, and does not hang on the width of the screen; everything else
 * does not hang on the colours.
 */
public enum Barriers {
    ALL,
    OF_COLOUR,
    BUT_OF_COLOUR;

    private static final List<String> COLOUR = List.of("color-contrast", "link-in-text-block");
    private static final List<String> GRAVE = List.of("serious", "critical");

    /** What is serious or critical on the page as it is now. */
    List<String> on(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).options(options);
        // There are no frames. Without this, axe opens a page of its own for each report, and is three times slower.
        axe.setLegacyMode(true);
        AxeBuilder chosen = switch (this) {
            case ALL -> axe;
            case OF_COLOUR -> axe.withRules(COLOUR);
            case BUT_OF_COLOUR -> axe.disableRules(COLOUR);
        };
        return chosen.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Barriers::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }
}
