package dev.andon.platform.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    /** What the form around a file needs. */
    private static final long AROUND = 1024 * 1024;

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            ProblemWriter problems, @Value("${andon.largest-upload}") DataSize largest) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(problems, largest.toBytes() + AROUND));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    /** The server reads the parts of a form past every filter; this bounds what comes without a length. */
    @Bean
    MultipartConfigElement multipartLimits(@Value("${andon.largest-upload}") DataSize largest) {
        long most = Math.max(largest.toBytes(), BodyLimit.CATALOG) + AROUND;
        return new MultipartConfigElement("", most, most, 0);
    }

    /**
     * A library that reads playbooks brings a converter for YAML along, and every JSON resource would take YAML too:
     * with a key twice and with fields that nobody knows. What takes YAML takes it as text.
     */
    @Bean
    WebMvcConfigurer nothingButJson() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.configureMessageConvertersList(all -> all.removeIf(WebConfiguration::isForYaml));
            }
        };
    }

    private static boolean isForYaml(HttpMessageConverter<?> one) {
        return one.getSupportedMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().equals("yaml"));
    }

    @Bean
    WebMvcRegistrations pathFirst() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new PathFirst();
            }
        };
    }
}
