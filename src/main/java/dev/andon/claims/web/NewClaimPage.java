package dev.andon.claims.web;

import dev.andon.response.Claiming;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.Arrays;
import java.util.List;

/** The form that raises a claim. */
public record NewClaimPage(Incident incident, Form form) {

    /** What a claim can be. */
    public static List<Option> kinds() {
        return Arrays.stream(Claiming.Kind.values())
                .map(kind -> new Option(kind.word(), kind.label()))
                .toList();
    }
}
