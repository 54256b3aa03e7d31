package dev.andon.care.web;

import dev.andon.care.CareKeeping;
import dev.andon.ui.Form;
import java.util.List;

/** @param changes of the settings, latest first */
public record HouseCarePage(Form form, List<CareKeeping.Change> changes) {}
