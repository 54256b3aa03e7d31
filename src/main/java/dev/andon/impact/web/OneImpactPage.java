package dev.andon.impact.web;

import dev.andon.impact.Impact;

/** @param estimate to estimate it anew; begins at what is thought now */
public record OneImpactPage(EstimateForm estimate, Impact impact) {}
