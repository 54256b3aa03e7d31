package dev.andon.catalog.web;

import dev.andon.catalog.Bridge;
import java.util.List;

/** Every bridge. */
public record BridgesPage(List<Bridge> bridges) {}
