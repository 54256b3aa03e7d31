package dev.andon.documents.internal;

import dev.andon.platform.database.Times;
import dev.andon.response.Incident;
import dev.andon.response.Passage;
import dev.andon.response.WordSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of documents, and of what in appendices is text. What a log says of an item is searched with the log. */
@Component
@Order(2)
class DocumentWords implements WordSource {
    /** Item 0 is the document. An appendix keeps bytes; only what was found to be text is read as such, and only its beginning. */
    private static final String PAPERS = """
        (select d.incident_id, 0::bigint as item, d.name as title, t.body
         from documents_document d
         join coedit_text t on t.id = d.text_id
         union all
         select i.incident_id, i.item, e.payload ->> 'title', convert_from(substring(c.bytes from 1 for 200000), 'UTF8')
         from documents_item i
         join documents_content c using (sha256)
         join incident_event e on e.incident_id = i.incident_id and e.type = 'appendix_added'
             and (e.payload ->> 'item')::bigint = i.item and e.payload ->> 'kind' = 'text'
             and octet_length(c.bytes) <= 200000)
        """;

    private final JdbcClient db;

    DocumentWords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String id() {
        return "documents";
    }

    @Override
    public List<Long> changedSince(Instant moment) {
        return db.sql("""
            select d.incident_id from documents_document d join coedit_text t on t.id = d.text_id
            where t.changed_at >= :moment
            """)
                .param("moment", Times.sql(moment))
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    @Override
    public Map<Long, String> texts(Collection<Long> incidentIds) {
        Map<Long, String> texts = new HashMap<>();
        db.sql("""
            select incident_id, string_agg(body, E'\\n' order by item) as text
            from %s paper
            where incident_id = any(:ids)
            group by incident_id
            """.formatted(PAPERS))
                .param("ids", incidentIds.toArray(Long[]::new))
                .query(rs -> {
                    texts.put(rs.getLong(1), rs.getString(2));
                });
        return texts;
    }

    @Override
    public Map<Long, List<Passage>> passages(Collection<Incident> incidents, String query) {
        Map<Long, Incident> known = incidents.stream().collect(Collectors.toMap(Incident::id, Function.identity()));
        Map<Long, List<Passage>> found = new HashMap<>();
        db.sql("""
            select i.id, hit.item, hit.title, ts_headline('english', hit.body, asked.words, :options) as headline
            from unnest(:ids) as i (id)
            cross join (select websearch_to_tsquery('english', :query) || websearch_to_tsquery('simple', :query) as words) asked
            cross join lateral (
                select paper.item, paper.title, paper.body
                from %s paper
                where paper.incident_id = i.id and to_tsvector('english', paper.body) @@ asked.words
                order by paper.item
                limit 2) hit
            """.formatted(PAPERS))
                .param("ids", known.keySet().toArray(Long[]::new))
                .param("query", query)
                .param("options", Passage.HEADLINE)
                .query(rs -> {
                    Incident incident = Objects.requireNonNull(known.get(rs.getLong("id")));
                    found.computeIfAbsent(incident.id(), _ -> new ArrayList<>()).add(passage(incident, rs));
                });
        return found;
    }

    private static Passage passage(Incident incident, ResultSet rs) throws SQLException {
        long item = rs.getLong("item");
        String room = "/incidents/" + incident.number();
        return item == 0
                ? Passage.of("Document", room + "/document", rs.getString("headline"))
                : Passage.of(
                        "Appendix, " + rs.getString("title"), room + "/appendix/" + item, rs.getString("headline"));
    }
}
