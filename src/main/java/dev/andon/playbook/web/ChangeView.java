package dev.andon.playbook.web;

import dev.andon.playbook.PlaybookChange;
import dev.andon.playbook.internal.YamlText;
import dev.andon.ui.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One place of the playbook that changed, for people.
 *
 * @param where "Severities › sev2 › criteria"
 * @param what Added, Removed, Changed or Order
 * @param gone lines that were there, without those that stay at either end
 * @param come lines that are there now
 * @param around whether lines that stay were left out
 */
public record ChangeView(String where, String what, List<String> gone, List<String> come, boolean around) {

    static ChangeView of(PlaybookChange change) {
        List<String> before = lines(change.before());
        List<String> after = lines(change.after());
        int head = 0;
        while (head < Math.min(before.size(), after.size()) && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), after.size()) - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return new ChangeView(
                where(change.path()),
                what(change),
                before.subList(head, before.size() - tail),
                after.subList(head, after.size() - tail),
                head + tail > 0);
    }

    /** A sentence for the page that follows a change. */
    static String told(List<PlaybookChange> changes) {
        return switch (changes.size()) {
            case 0 -> "Nothing changed: it was like that already.";
            case 1 ->
                changes.getFirst().path().endsWith("/retired")
                        ? "Kept, because logs speak of it, and no longer offered."
                        : "The playbook is changed.";
            default -> "The playbook is changed in " + changes.size() + " places.";
        };
    }

    private static String what(PlaybookChange change) {
        if (change.isOrder()) {
            return "Order";
        }
        return change.isAddition() ? "Added" : change.isRemoval() ? "Removed" : "Changed";
    }

    private static String where(String path) {
        String[] parts = path.split("/");
        String section = Form.words(parts[0]);
        return section
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> " › " + part.replace('_', ' '))
                        .collect(Collectors.joining());
    }

    private static List<String> lines(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case String text -> text.lines().toList();
            case List<?> list -> YamlText.part(list).lines().toList();
            case Map<?, ?> map -> YamlText.part(map).lines().toList();
            default -> List.of(value.toString());
        };
    }
}
