package dev.andon.home.sample;

import dev.andon.documents.AddItem;
import dev.andon.documents.Appendix;
import dev.andon.documents.Documents;
import dev.andon.documents.Documents.Document;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What is written beside the log. */
@Component
class PaperVerbs implements Vocabulary {
    private final Documents documents;
    private final Appendix appendix;
    private final Incidents incidents;

    PaperVerbs(Documents documents, Appendix appendix, Incidents incidents) {
        this.documents = documents;
        this.appendix = appendix;
        this.incidents = incidents;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of("writes", this::write, "pastes", this::paste, "attaches", this::attach);
    }

    /** {@code writes What we know | Text}: in the place of what stands below that heading, or below a new one. */
    private void write(Act act, Step step, Scene scene) {
        Document document = documents.read(act.actor(), scene.number());
        documents.merge(act, scene.number(), document.version(), below(document.body(), step.args(), step.text()));
    }

    private static String below(String body, String heading, String text) {
        String line = "## " + heading + "\n";
        int at = body.indexOf(line);
        if (at < 0) {
            return body.stripTrailing() + "\n\n" + line + text + "\n";
        }
        int next = body.indexOf("\n## ", at);
        String rest = next < 0 ? "" : body.substring(next);
        return body.substring(0, at) + line + text + "\n" + rest;
    }

    /** The first line of the text is the title; it belongs to what was said last. */
    private void paste(Act act, Step step, Scene scene) {
        String[] text = step.text().split("\n", 2);
        appendix.add(act, scene.number(), new AddItem.Pasted(text[0], text[1], lastSaid(act, scene)));
    }

    /** {@code attaches declines.png | Title}: a file that lies beside the stories. */
    private void attach(Act act, Step step, Scene scene) {
        String file = step.arg(0);
        AddItem picture = new AddItem.Sent(step.text(), file, "image/png", bytes(file), lastSaid(act, scene));
        appendix.add(act, scene.number(), picture);
    }

    private long lastSaid(Act act, Scene scene) {
        return incidents.find(act.actor(), scene.number()).seq();
    }

    private static byte[] bytes(String file) {
        try {
            return new ClassPathResource("sample/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
