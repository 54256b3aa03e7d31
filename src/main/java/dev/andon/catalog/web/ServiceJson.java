package dev.andon.catalog.web;

import dev.andon.catalog.Dependency;
import dev.andon.catalog.Item;
import dev.andon.catalog.Link;
import dev.andon.catalog.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service as the API speaks of it. */
record ServiceJson(
        String key,
        String name,
        String description,
        int tier,
        String owner,
        List<String> aliases,
        List<Link> dashboards,
        String repository,
        String docs,
        List<DependencyJson> dependsOn,
        boolean retired,
        long version) {

    static ServiceJson of(Item item) {
        Service service = (Service) item;
        return new ServiceJson(
                service.key(),
                service.name(),
                service.description(),
                service.tier(),
                service.owner(),
                service.aliases(),
                service.dashboards(),
                service.repository(),
                service.docs(),
                service.dependencies().stream().map(DependencyJson::of).toList(),
                service.retired(),
                service.version());
    }

    /** @param strength hard or soft */
    record DependencyJson(String on, String strength, String note) {
        static DependencyJson of(Dependency dependency) {
            return new DependencyJson(dependency.on(), dependency.strength().word(), dependency.note());
        }
    }

    record NewDependencyJson(
            @Nullable String on,
            @Nullable String strength,
            @Nullable String note) {}

    record NewLinkJson(@Nullable String name, @Nullable String url) {}

    /** What is absent stays as it is, or as it usually is. */
    record ServiceChangeJson(
            @Nullable String key,
            @Nullable String name,
            @Nullable String description,
            @Nullable Integer tier,
            @Nullable String owner,
            @Nullable List<@Nullable String> aliases,
            @Nullable List<@Nullable NewLinkJson> dashboards,
            @Nullable String repository,
            @Nullable String docs,
            @Nullable List<@Nullable NewDependencyJson> dependsOn,
            @Nullable Boolean retired) {}
}
