package dev.andon.people.security;

import dev.andon.people.Access;
import dev.andon.people.House;
import dev.andon.platform.AndonSettings;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Two ways in: the intake, which is open and must be cheap, and everything else. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final Duration SESSION = Duration.ofDays(14);

    /** Monitoring tools prove themselves by routing key, 13,000 times a second: no filter at all. */
    @Bean
    @Order(1)
    SecurityFilterChain intakeDoor() {
        RequestMatcher paths = new OrRequestMatcher(Arrays.stream(Intake.PATHS)
                .map(PathPatternRequestMatcher::pathPattern)
                .toArray(RequestMatcher[]::new));
        return new DefaultSecurityFilterChain(paths, List.of());
    }

    @Bean
    @Order(2)
    SecurityFilterChain frontDoor(
            HttpSecurity http,
            House house,
            BearerTokens tokens,
            Sessions sessions,
            Refusals refusals,
            RouteAccess routeAccess) {
        return http.csrf(csrf -> csrf.csrfTokenRepository(new CsrfTokens())
                        // No page of another site can make a browser send this header.
                        .ignoringRequestMatchers(
                                request -> BearerTokens.in(request).isPresent()))
                // The session is ours (Sessions). Left on, Spring Security would give it a new id and a new CSRF token
                // in
                // every request, because it would take each for a sign-in.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new WhoAsks(tokens, sessions, refusals), CsrfFilter.class)
                .addFilterAfter(new SetUpFirst(house), WhoAsks.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/assets/**", "/health/**", "/openapi.json")
                        .permitAll()
                        .requestMatchers("/metrics")
                        .access(RouteAccess.needs(Access.OWNER))
                        .anyRequest()
                        .access(routeAccess))
                .build();
    }

    /** Nobody is known to Spring Security; without this bean it would invent a user and log a password. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new ProviderNotFoundException("Sign-in is done by SignIn");
        };
    }

    @Bean
    CookieSerializer sessionCookie(AndonSettings settings) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("andon_session");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie("https".equals(settings.publicUrl().getScheme()));
        cookie.setCookieMaxAge((int) SESSION.toSeconds());
        return cookie;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionLife() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(SESSION);
    }
}
