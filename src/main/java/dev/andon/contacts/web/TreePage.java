package dev.andon.contacts.web;

import dev.andon.contacts.ContactChange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * One call tree, to read and to print.
 *
 * @param zones where people are, by contact
 * @param now when this was rendered; a printed page says so
 */
public record TreePage(TreeView view, Map<Long, ZoneId> zones, List<ContactChange> changes, Instant now) {}
