package dev.andon.home.web;

import dev.andon.home.sample.Progress;
import dev.andon.home.sample.SampleCompany;
import dev.andon.ui.Templates;
import dev.andon.ui.live.LiveMessage;
import dev.andon.ui.live.LiveSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the sample company being written. At the end the page is asked for again, and leads on to the first page. */
@Component
class SampleLive implements LiveSource {
    static final String TOPIC = "sample/company";

    private final SampleCompany sample;
    private final Templates templates;

    SampleLive(SampleCompany sample, Templates templates) {
        this.sample = sample;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return "sample";
    }

    @Override
    public LiveMessage since(String key, long lastSeen) {
        Optional<Progress> progress = sample.progress();
        if (progress.isEmpty() || progress.get().told() <= lastSeen) {
            return new LiveMessage(lastSeen, "");
        }
        return new LiveMessage(progress.get().told(), html(progress.get()));
    }

    private String html(Progress progress) {
        if (progress.isFinished()) {
            return "<turbo-stream action=\"refresh\"></turbo-stream>";
        }
        String bar = templates.render("home/progress", Map.of("progress", progress));
        return "<turbo-stream action=\"replace\" target=\"progress\"><template>%s</template></turbo-stream>"
                .formatted(bar);
    }
}
