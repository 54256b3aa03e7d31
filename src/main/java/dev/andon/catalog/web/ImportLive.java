package dev.andon.catalog.web;

import dev.andon.catalog.Import;
import dev.andon.catalog.internal.ImportTable;
import dev.andon.ui.Templates;
import dev.andon.ui.live.LiveMessage;
import dev.andon.ui.live.LiveSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows an import on its way; once it has come somewhere the page is asked for again. */
@Component
class ImportLive implements LiveSource {
    static final String KIND = "catalog-import";

    private final ImportTable table;
    private final Templates templates;

    ImportLive(ImportTable table, Templates templates) {
        this.table = table;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LiveMessage since(String key, long lastSeen) {
        Optional<Import> found = table.find(Long.parseLong(key));
        if (found.isEmpty() || found.get().beat() <= lastSeen) {
            return new LiveMessage(lastSeen, "");
        }
        return new LiveMessage(found.get().beat(), html(found.get()));
    }

    private String html(Import found) {
        if (!found.status().isMoving()) {
            return "<turbo-stream action=\"refresh\"></turbo-stream>";
        }
        return "<turbo-stream action=\"replace\" target=\"progress\"><template>%s</template></turbo-stream>"
                .formatted(templates.render("catalog/progress", Map.of("found", found)));
    }
}
