package dev.andon.catalog.web;

import dev.andon.catalog.Item;
import dev.andon.catalog.Kind;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something of the catalog as a form; a new one when {@code item} is null. */
public record ItemFormPage(Kind kind, @Nullable Item item, List<Field> fields, Form form) {

    /** How a field is filled in. */
    public enum Look {
        LINE,
        TEXT,
        MARKDOWN,
        CHECK,
        CHOICE
    }

    public record Field(
            String name,
            String label,
            Look look,
            boolean required,
            @Nullable String hint,
            List<Option> options) {
        static Field of(String name, String label, Look look, @Nullable String hint) {
            return new Field(name, label, look, false, hint, List.of());
        }

        Field needed() {
            return new Field(name, label, look, true, hint, options);
        }

        Field among(List<Option> choices) {
            return new Field(name, label, Look.CHOICE, required, hint, choices);
        }
    }

    public String title() {
        return item == null ? "New " + kind.word() : item.name();
    }

    public String action() {
        return item == null ? "/catalog/" + kind.plural() : item.href();
    }
}
