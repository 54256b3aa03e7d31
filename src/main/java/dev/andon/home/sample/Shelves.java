package dev.andon.home.sample;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.CatalogFile;
import dev.andon.catalog.CatalogFile.Contents;
import dev.andon.catalog.Format;
import dev.andon.catalog.Upkeep;
import dev.andon.people.Actor;
import org.springframework.stereotype.Component;

/** Fills the catalog of the sample company from its file; one that somebody began to fill is left alone. */
@Component
class Shelves {
    private final Catalog catalog;
    private final Upkeep upkeep;

    Shelves(Catalog catalog, Upkeep upkeep) {
        this.catalog = catalog;
        this.upkeep = upkeep;
    }

    void fill(Actor owner) {
        if (!catalog.now().isEmpty()) {
            return;
        }
        Contents contents = CatalogFile.read(Format.YAML, Script.text("catalog.yaml"));
        if (!contents.problems().isEmpty()) {
            throw new IllegalStateException("sample/catalog.yaml: " + contents.problems());
        }
        upkeep.put(owner, contents.drafts());
    }
}
