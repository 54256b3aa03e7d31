package dev.andon.people.web;

import dev.andon.people.Invite;
import dev.andon.platform.AndonSettings;
import org.springframework.stereotype.Component;

/** The whole address of an invite, to be sent to whom it is for. */
@Component
class InviteLinks {
    private final AndonSettings settings;

    InviteLinks(AndonSettings settings) {
        this.settings = settings;
    }

    String url(Invite.Issued issued) {
        return settings.publicUrl().toString().replaceAll("/+$", "") + issued.path();
    }
}
