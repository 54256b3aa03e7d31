package dev.andon.response.internal;

import dev.andon.people.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code incident_facet}: what is in use. Lists join it in {@link IncidentSearch}. */
@Component
public class FacetRows {
    private final JdbcClient db;

    FacetRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * Facets that begin so, in order, each of an incident that the viewer may see: a tag that only a restricted incident
     * has would tell of it. Jumps from facet to facet, so it does not matter how many incidents have one.
     */
    public List<String> used(Actor viewer, String prefix, int limit) {
        Map<String, Object> params = new HashMap<>();
        Visible.to(viewer, params);
        params.put("prefix", prefix);
        params.put("end", prefix + Character.MAX_VALUE);
        params.put("limit", limit);
        return db.sql("""
            with recursive used as (
                (select facet from incident_facet
                where facet >= :prefix and facet < :end
                order by facet
                limit 1)
                union all
                select (select next.facet from incident_facet next
                    where next.facet > used.facet and next.facet < :end
                    order by next.facet
                    limit 1)
                from used
                where used.facet is not null
            )
            select facet from used
            where facet is not null
                and exists (
                    select from incident_facet f
                        join incident i on i.number = f.number
                    where f.facet = used.facet and %s)
            limit :limit
            """.formatted(Visible.SQL))
                .params(params)
                .query((rs, _) -> rs.getString(1))
                .list();
    }
}
