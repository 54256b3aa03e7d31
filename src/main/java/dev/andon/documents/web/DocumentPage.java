package dev.andon.documents.web;

import dev.andon.coedit.Stretch;
import dev.andon.documents.Documents.Document;
import dev.andon.response.Incident;
import dev.andon.ui.Form;
import org.jspecify.annotations.Nullable;

/**
 * The document of an incident.
 *
 * @param last who wrote in it last; null while nobody has
 * @param form what stands in the field of those who may write
 */
public record DocumentPage(Document document, @Nullable Stretch last, Form form) {

    public Incident incident() {
        return document.incident();
    }

    public boolean isOpen() {
        return document.textId() != null;
    }
}
