package dev.andon.learning;

import dev.andon.learning.internal.FieldValues;
import dev.andon.platform.problem.Validation;
import dev.andon.playbook.ReportTemplate.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether a text is a value of a field, before anything is written. */
@Component
public class FieldFit {
    private final FieldValues values;

    FieldFit(FieldValues values) {
        this.values = values;
    }

    /** @param typed null for what is no field: there, any text fits */
    public boolean fits(@Nullable Typed typed, String text) {
        Validation validation = new Validation();
        values.kept(typed, text, validation);
        return validation.errors().isEmpty();
    }
}
