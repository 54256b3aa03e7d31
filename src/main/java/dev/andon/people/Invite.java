package dev.andon.people;

import java.time.Instant;

/** A link that makes its bearer a person of the house, once. */
public record Invite(long id, String email, Access access, Instant createdAt, Instant expiresAt) {
    /**
     * A new invite.
     *
     * @param secret the last part of its link; not kept, so this is the only time it can be shown
     */
    public record Issued(Invite invite, String secret) {
        public String path() {
            return "/invites/" + secret;
        }
    }
}
