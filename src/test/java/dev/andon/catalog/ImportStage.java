package dev.andon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Teams;
import dev.andon.testing.Answer;
import dev.andon.testing.Cast;
import dev.andon.testing.Http;
import dev.andon.testing.Timers;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** A file on its way into the catalog, over the API. */
abstract class ImportStage {
    @Autowired
    Cast cast;

    @Autowired
    Timers timers;

    @Autowired
    Catalog catalog;

    @Autowired
    CatalogFile file;

    @Autowired
    Teams teams;

    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    JsonNode run(String format, String text, boolean preview) {
        String type = format.equals("csv") ? "text/csv" : "application/yaml";
        Answer begun = cast.owner().api().send("POST", "/api/v1/catalog/imports?preview=" + preview, type, text);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        timers.runDue();
        return cast.owner().api().get(begun.location()).json();
    }

    JsonNode read(long id) {
        return cast.owner().api().get("/api/v1/catalog/imports/" + id).json();
    }

    static String told(JsonNode refused) {
        return refused.at("/outcome/errors")
                .valueStream()
                .map(error -> "%d %s %s"
                        .formatted(
                                error.path("line").asInt(),
                                error.path("of").asString(),
                                error.path("field").asString()))
                .collect(Collectors.joining(", "));
    }
}
