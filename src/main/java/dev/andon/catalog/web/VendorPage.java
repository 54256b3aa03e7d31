package dev.andon.catalog.web;

import dev.andon.catalog.ChangeEntry;
import dev.andon.catalog.Picture;
import dev.andon.catalog.Vendor;
import dev.andon.catalog.web.ServicePage.Neighbour;
import java.util.List;

/** A vendor and what needs them. */
public record VendorPage(Vendor vendor, Picture picture, List<Neighbour> neededBy, List<ChangeEntry> changes) {}
