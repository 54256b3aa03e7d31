package dev.andon.claims.web;

import dev.andon.claims.Claim;
import dev.andon.claims.ClaimBoard.Claimed;
import dev.andon.claims.Claims;
import dev.andon.response.CatchUpPart;
import dev.andon.response.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What nobody has verified, and the last dead ends, so that nobody walks into them again. */
@Component
class ClaimsCatchUp implements CatchUpPart {
    private static final int OPEN = 6;
    private static final int SETTLED = 4;

    private final Claims claims;

    ClaimsCatchUp(Claims claims) {
        this.claims = claims;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public @Nullable Section of(Incident incident, long sinceSeq) {
        Claimed all = claims.of(incident);
        List<Line> lines = new ArrayList<>();
        all.unverified().stream().limit(OPEN).forEach(claim -> lines.add(open(incident, claim)));
        all.settled().stream()
                .sorted(Comparator.comparing(ClaimsCatchUp::settledAt).reversed())
                .limit(SETTLED)
                .forEach(claim -> lines.add(settled(incident, claim)));
        return lines.isEmpty() ? null : new Section("claims", "Claims", lines);
    }

    private static Line open(Incident incident, Claim claim) {
        String text = "Not verified: “%s” (%s)".formatted(claim.text(), claim.source());
        return new Line(text, page(incident, claim), claim.raisedAt(), false);
    }

    private static Line settled(Incident incident, Claim claim) {
        Claim.Settled how = claim.settled();
        String why =
                how == null || how.reason() == null ? "" : ": " + how.reason().replaceAll("\\s+", " ");
        String text = "%s: “%s”%s".formatted(claim.state().label(), claim.text(), why);
        return new Line(text, page(incident, claim), settledAt(claim), false);
    }

    private static Instant settledAt(Claim claim) {
        Claim.Settled how = claim.settled();
        return how == null ? claim.raisedAt() : how.at();
    }

    private static String page(Incident incident, Claim claim) {
        return "/incidents/%d/claims/%d".formatted(incident.number(), claim.id());
    }
}
