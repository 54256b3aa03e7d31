package dev.andon.alerts.web;

import dev.andon.alerts.internal.intake.Pulse;
import dev.andon.ui.live.LiveMessage;
import dev.andon.ui.live.LiveSource;
import org.springframework.stereotype.Component;

/** Tells lists of alerts to ask again: what each shows depends on its filters. */
@Component
class AlertsLive implements LiveSource {
    private static final String REFRESH = "<turbo-stream action=\"refresh\"></turbo-stream>";

    private final Pulse pulse;

    AlertsLive(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public String kind() {
        return "alerts";
    }

    @Override
    public LiveMessage since(String key, long lastSeen) {
        long latest = pulse.latest();
        return new LiveMessage(latest, latest > lastSeen ? REFRESH : "");
    }
}
