package dev.andon.platform.outgoing;

import dev.andon.platform.outgoing.Reply.Answered;
import dev.andon.platform.outgoing.Reply.Refused;
import dev.andon.platform.outgoing.Reply.Silent;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/** One question to another system, with the redirects on the way. */
final class Asking {
    private static final int REDIRECTS = 3;

    private final CloseableHttpClient client;
    private final AtomicReference<HttpGet> running;
    private final int largest;
    private final Way way;

    /** @param running is told each request, so that whoever lost patience can end it */
    Asking(CloseableHttpClient client, AtomicReference<HttpGet> running, int largest, Way way) {
        this.client = client;
        this.running = running;
        this.largest = largest;
        this.way = way;
    }

    /** @param credential what opens the place that {@code first} is at, and no other; null where it is open */
    record Way(URI first, @Nullable Credential credential) {
        void open(HttpGet get, URI at) {
            if (credential != null && Credential.samePlace(first, at)) {
                get.setHeader(credential.header(), credential.value());
            }
        }
    }

    /** An answer, or where it sends us on to. */
    private record Step(@Nullable URI next, Reply reply) {}

    Reply get(URI address) {
        URI at = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            String wrong = Guard.misspelt(at).orElse(null);
            if (wrong != null) {
                return new Refused("The address " + at + " " + wrong + ".");
            }
            Step step = step(at);
            if (step.next() == null) {
                return step.reply();
            }
            at = step.next();
        }
        return new Silent("more than %d redirects".formatted(REDIRECTS));
    }

    private Step step(URI at) {
        HttpGet get = new HttpGet(at);
        way.open(get, at);
        running.set(get);
        try {
            ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(get), get, null);
            try {
                return read(at, response);
            } finally {
                leave(get, response);
            }
        } catch (CheckedAddresses.NotLet e) {
            return new Step(null, new Refused(String.valueOf(e.getMessage())));
        } catch (IOException | HttpException e) {
            return new Step(null, new Silent(words(e)));
        }
    }

    /**
     * Breaks the connection off before the response is closed, which would read the rest of the body: as much as the
     * other side cares to send.
     */
    private static void leave(HttpGet get, ClassicHttpResponse response) {
        get.cancel();
        try {
            response.close();
        } catch (IOException _) {
            // The end of a body that we broke off ourselves; what was read of it counts.
        }
    }

    private Step read(URI at, ClassicHttpResponse response) throws IOException {
        Header location = response.getFirstHeader("Location");
        int status = response.getCode();
        if (location != null && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)) {
            return further(at, location.getValue());
        }
        byte[] body = body(response.getEntity());
        boolean whole = body.length <= largest;
        String text = new String(whole ? body : Arrays.copyOf(body, largest), StandardCharsets.UTF_8);
        return new Step(null, new Answered(at, status, text, whole));
    }

    private static Step further(URI at, String location) {
        try {
            return new Step(at.resolve(location), new Silent("a redirect"));
        } catch (IllegalArgumentException e) {
            return new Step(null, new Silent("a redirect to what is no address"));
        }
    }

    private byte[] body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        InputStream content = entity.getContent();
        return content == null ? new byte[0] : content.readNBytes(largest + 1);
    }

    /** Why nothing came, as the rest of a sentence. */
    static String words(@Nullable Throwable why) {
        return switch (why) {
            case null -> "nothing came";
            case UnknownHostException _ -> "the name is not known";
            case ConnectException _ -> "nothing listens there";
            case SSLException _ -> "no secure connection: " + why.getMessage();
            default -> "the connection broke off";
        };
    }
}
