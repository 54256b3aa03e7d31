package dev.andon.deadlines.web;

import dev.andon.deadlines.Quarter;
import dev.andon.deadlines.Quarters;
import dev.andon.deadlines.TeamFigures;
import dev.andon.people.Actor;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The teams of a quarter page by page, the same for people and for programs. */
final class TeamsOfQuarter {
    private TeamsOfQuarter() {}

    /**
     * A page of them.
     *
     * @param cursor where the page before ended; it names the quarter too, as what is no team's has no key of its own
     * @throws dev.andon.platform.problem.Invalid when this list did not give the cursor out
     */
    static Slice<TeamFigures> page(Quarters quarters, Actor actor, Quarter quarter, @Nullable String cursor, int size) {
        Cursor after = Cursor.read(cursor, 2);
        List<TeamFigures> oneMore = quarters.teams(actor, quarter, after == null ? null : after.text(1), size + 1);
        return Slice.of(oneMore, size, last -> Cursor.of(quarter.name(), last.team()));
    }
}
