package dev.andon.care.web;

import dev.andon.care.CareSettings;
import dev.andon.ui.Form;

/** @param settings how the house has it */
public record OwnCarePage(CareSettings settings, Form form) {}
