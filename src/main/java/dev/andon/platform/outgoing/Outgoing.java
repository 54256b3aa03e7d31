package dev.andon.platform.outgoing;

import dev.andon.platform.outgoing.Reply.Answered;
import dev.andon.platform.outgoing.Reply.Refused;
import dev.andon.platform.outgoing.Reply.Silent;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Asks other systems, at addresses that people typed. Never longer and never for more than it is told, never where the
 * {@link Guard} does not let it, and never through a proxy.
 */
@Component
@EnableConfigurationProperties(OutgoingSettings.class)
public class Outgoing implements DisposableBean {
    private static final int AT_ONCE = 400;

    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    Outgoing(OutgoingSettings settings) {
        this(new CheckedAddresses(new Guard(settings.allowed()), SystemDefaultDnsResolver.INSTANCE));
    }

    Outgoing(CheckedAddresses addresses) {
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(200)
                                        .setMaxLineLength(16 * 1024)
                                        .build())
                                .build())
                        .setMaxConnTotal(AT_ONCE)
                        .setMaxConnPerRoute(AT_ONCE)
                        .build())
                // Each request looks up and is checked anew.
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent("Andon")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    /** What is wrong with an address that somebody typed, as the rest of a sentence; null when nothing is. */
    public static @Nullable String misspelt(URI address) {
        return Guard.misspelt(address).orElse(null);
    }

    /**
     * Gets an address. At most three redirects are followed, each checked as the first address was.
     *
     * @param atMost for all of it, from looking up the name to the last byte
     * @param largest how many bytes of the body are kept
     */
    public Reply get(URI address, Duration atMost, int largest) {
        return ask(new Asking.Way(Question.get(address), null), atMost, largest);
    }

    /** The same, with a header that opens the address. */
    public Reply get(URI address, Duration atMost, int largest, Credential credential) {
        return ask(Question.get(address), atMost, largest, credential);
    }

    /**
     * Asks or tells another system something. What changes something is told to the address that is named, and to none
     * that it redirects to. Whoever hears {@link Silent} cannot know whether it was done.
     *
     * @param credential goes to the place that is named, and to no other
     */
    public Reply ask(Question question, Duration atMost, int largest, Credential credential) {
        return switch (ask(new Asking.Way(question, credential), atMost, largest)) {
            case Answered answered -> answered.saying(credential.struckFrom(answered.body()));
            case Refused refused -> new Refused(credential.struckFrom(refused.why()));
            case Silent silent -> new Silent(credential.struckFrom(silent.why()));
        };
    }

    private Reply ask(Asking.Way way, Duration atMost, int largest) {
        AtomicReference<HttpUriRequestBase> running = new AtomicReference<>();
        Future<Reply> reply = threads.submit(() -> new Asking(client, running, largest, way).ask());
        try {
            return reply.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Silent("no answer within " + words(atMost));
        } catch (ExecutionException | CancellationException e) {
            return new Silent(Asking.words(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Silent("Andon is stopping");
        } finally {
            reply.cancel(true);
            HttpUriRequestBase left = running.get();
            if (left != null) {
                left.cancel();
            }
        }
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    @Override
    public void destroy() throws IOException {
        threads.shutdownNow();
        client.close();
    }
}
