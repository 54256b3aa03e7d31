package dev.andon.sharing;

import java.time.Instant;

/** @param contentHash of the words that were approved, see {@link CustomerText#contentHash} */
public record Approval(String contentHash, long approvedBy, String approvedByName, Instant approvedAt) {}
