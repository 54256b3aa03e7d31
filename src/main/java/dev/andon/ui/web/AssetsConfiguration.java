package dev.andon.ui.web;

import dev.andon.ui.Assets;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves stylesheets and scripts under URLs that name their version. */
@Configuration(proxyBeanMethods = false)
class AssetsConfiguration implements WebMvcConfigurer {
    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/assets/" + Assets.VERSION, "classpath:/static/assets/");
        serve(registry, "/assets/vendor", "classpath:/META-INF/resources" + Assets.MODULES);
        serve(
                registry,
                Assets.vendorPath("turbo", Assets.TURBO),
                WEBJARS + "hotwired__turbo/" + Assets.TURBO + "/dist/");
        serve(
                registry,
                Assets.vendorPath("stimulus", Assets.STIMULUS),
                WEBJARS + "hotwired__stimulus/" + Assets.STIMULUS + "/dist/");
    }

    private static void serve(ResourceHandlerRegistry registry, String path, String location) {
        registry.addResourceHandler(path + "/**")
                .addResourceLocations(location)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
