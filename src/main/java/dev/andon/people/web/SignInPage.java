package dev.andon.people.web;

import dev.andon.ui.Form;
import org.jspecify.annotations.Nullable;

/**
 * @param next where to go on afterwards
 * @param refusal why it did not work, as a sentence
 */
public record SignInPage(Form form, String next, @Nullable String refusal) {}
