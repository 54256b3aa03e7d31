package dev.andon.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something this house runs.
 *
 * @param tier 1 to 4, see {@link Tier}
 * @param owner the key of a team, or empty
 * @param aliases other words that mean it, as monitoring says them
 * @param repository address of its source, or empty
 * @param docs address of its documentation, or empty
 * @param dependencies what it needs, in the order they were written
 */
public record Service(
        String key,
        String name,
        String description,
        int tier,
        String owner,
        List<String> aliases,
        List<Link> dashboards,
        String repository,
        String docs,
        List<Dependency> dependencies,
        boolean retired,
        long version)
        implements Item {

    @Override
    public Kind kind() {
        return Kind.SERVICE;
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("description", description);
        fields.put("tier", tier);
        fields.put("owner", owner);
        fields.put("aliases", aliases);
        fields.put("dashboards", dashboards.stream().map(Link::fields).toList());
        fields.put("repository", repository);
        fields.put("docs", docs);
        fields.put("depends_on", dependencies.stream().map(Dependency::fields).toList());
        fields.put("retired", retired);
        return fields;
    }

    public Tier rank() {
        return Tier.of(tier);
    }
}
