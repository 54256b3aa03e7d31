package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.Invite;
import dev.andon.people.Invites;
import dev.andon.people.May;
import dev.andon.platform.web.SecretAnswer;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InviteResource {
    private final Invites invites;
    private final InviteLinks links;

    InviteResource(Invites invites, InviteLinks links) {
        this.invites = invites;
        this.links = links;
    }

    record NewInvite(@Nullable String email, @Nullable String access) {}

    /** @param url the link to send; shown this once */
    record InviteView(long id, String email, String access, Instant expiresAt, String url) {}

    @May(Access.OWNER)
    @PostMapping("/api/v1/invites")
    @Operation(summary = "Invite somebody; the answer has the link, once")
    ResponseEntity<InviteView> invite(Actor actor, HttpServletRequest request, @RequestBody NewInvite body) {
        SecretAnswer.mark(request);
        Invite.Issued issued = invites.invite(actor, body.email(), body.access());
        Invite invite = issued.invite();
        return ResponseEntity.created(URI.create(issued.path()))
                .body(new InviteView(
                        invite.id(), invite.email(), invite.access().word(), invite.expiresAt(), links.url(issued)));
    }
}
