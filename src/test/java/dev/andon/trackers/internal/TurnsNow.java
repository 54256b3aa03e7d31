package dev.andon.trackers.internal;

import org.springframework.context.ApplicationContext;

/** What the timers of this room do, without all others: stories ask for it often. */
public final class TurnsNow {
    private TurnsNow() {}

    public static void work(ApplicationContext beans) {
        DueTurns due = beans.getBean(DueTurns.class);
        due.reread();
        due.work();
    }
}
