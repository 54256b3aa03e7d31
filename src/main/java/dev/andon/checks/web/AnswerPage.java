package dev.andon.checks.web;

import dev.andon.checks.Checks;
import dev.andon.checks.Verdict;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.Arrays;
import java.util.List;

/** One item that answers itself, with its evidence and what one can do about it. */
public record AnswerPage(Incident incident, Checks.Asked asked, Form form) {

    public static List<Option> verdicts() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Option(verdict.word(), verdict.label()))
                .toList();
    }
}
