package dev.andon.followups.web;

import dev.andon.followups.FollowUp;
import dev.andon.people.Actor;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Follow-ups as answers of the API. */
@Component
class Answers {
    private final Showing showing;
    private final String home;

    Answers(Showing showing, AndonSettings settings) {
        this.showing = showing;
        this.home = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    ResponseEntity<FollowUpJson> read(Actor viewer, FollowUp item) {
        return ResponseEntity.ok().eTag(Revision.etag(item.version())).body(json(viewer, item));
    }

    ResponseEntity<FollowUpJson> created(Actor viewer, FollowUp item) {
        return ResponseEntity.created(URI.create("/api/v1" + item.path()))
                .eTag(Revision.etag(item.version()))
                .body(json(viewer, item));
    }

    Slice<FollowUpJson> page(Actor viewer, Slice<FollowUp> page) {
        List<FollowUpJson> items = showing.all(viewer, page.items()).stream()
                .map(shown -> FollowUpJson.of(shown, home))
                .toList();
        return new Slice<>(items, page.nextCursor());
    }

    private FollowUpJson json(Actor viewer, FollowUp item) {
        return FollowUpJson.of(showing.one(viewer, item), home);
    }
}
