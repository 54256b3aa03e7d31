package dev.andon.coedit;

import dev.andon.people.Actor;
import java.time.Instant;

/**
 * A change in its place in the order.
 *
 * @param version of the text after it
 * @param client which page or program wrote it
 * @param last the number of the last of the client's own changes that are in it
 */
public record Written(long version, long beat, String client, long last, Actor author, Instant at, Change change) {}
