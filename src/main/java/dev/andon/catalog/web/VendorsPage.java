package dev.andon.catalog.web;

import dev.andon.catalog.Snapshot;
import dev.andon.catalog.Vendor;
import java.util.List;

/** Every vendor. */
public record VendorsPage(List<Vendor> vendors, Snapshot now) {}
