package dev.andon.testing;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Says in the last lines of a run that the browser tests were skipped, if they were. */
public final class BrowserNotice implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (Browsers.wereMissed()) {
            System.out.println("Browser tests were SKIPPED: no browser was found and none could be fetched."
                    + " Install chromium and run again.");
        }
    }
}
