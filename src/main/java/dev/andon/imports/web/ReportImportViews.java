package dev.andon.imports.web;

import dev.andon.imports.Batch;
import dev.andon.imports.Imports.Preview;
import dev.andon.imports.Mapping;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import java.util.List;
import java.util.Objects;

/** What the pages of imports show. Public, because templates compile into a package of their own. */
public final class ReportImportViews {
    private ReportImportViews() {}

    public record Listed(List<Batch> batches, Form form) {}

    /**
     * One import.
     *
     * @param facts names of facts in its files
     * @param homeless headings that go into appendices
     */
    public record One(
            Batch batch,
            List<Preview> previews,
            List<String> facts,
            List<String> homeless,
            List<Option> targets,
            List<Option> severities,
            List<Option> templates,
            List<Option> sections,
            Form form) {

        public long good() {
            return previews.stream()
                    .filter(preview -> preview.plan() != null
                            && Objects.requireNonNull(preview.plan()).isGood())
                    .count();
        }

        /** What a fact is taken for unless somebody says otherwise. */
        public String guessed(String fact) {
            return Mapping.GUESSED.target(fact).label();
        }

        /** How many stand in a plan that cannot be taken in, or are no reports. */
        public long bad() {
            return batch.files().size() - good();
        }

        public String mapped(String fact) {
            return batch.mapping().facts().getOrDefault(fact, "");
        }
    }
}
