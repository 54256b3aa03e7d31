package dev.andon.catalog.web;

import dev.andon.catalog.Import;

/** One import: how far it is, or what it brought. */
public record ImportPage(Import found) {}
