package dev.andon.platform.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
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
