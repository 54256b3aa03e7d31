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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/** One question to another system, with the redirects on the way. */
final class Asking {
    private static final int REDIRECTS = 3;

    private final CloseableHttpClient client;
    private final AtomicReference<HttpUriRequestBase> running;
    private final int largest;
    private final Way way;

    /** @param running is told each request, so that whoever lost patience can end it */
    Asking(CloseableHttpClient client, AtomicReference<HttpUriRequestBase> running, int largest, Way way) {
        this.client = client;
        this.running = running;
        this.largest = largest;
        this.way = way;
    }

    /** @param credential what opens the place that is asked first, and no other; null where it is open */
    record Way(Question question, @Nullable Credential credential) {
        HttpUriRequestBase request(URI at) {
            HttpUriRequestBase request = new HttpUriRequestBase(question.method(), at);
            question.headers().forEach(request::setHeader);
            if (question.body() != null) {
                request.setEntity(new StringEntity(question.body(), ContentType.APPLICATION_JSON));
            }
            if (credential != null && Credential.samePlace(question.address(), at)) {
                request.setHeader(credential.header(), credential.value());
            }
            return request;
        }

        /** Only a question is asked again somewhere else; what changes something is not done where nobody meant it. */
        boolean follows() {
            return question.method().equals("GET");
        }
    }

    /** An answer, or where it sends us on to. */
    private record Step(@Nullable URI next, Reply reply) {}

    Reply ask() {
        URI at = way.question().address();
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
        HttpUriRequestBase request = way.request(at);
        running.set(request);
        try {
            ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(request), request, null);
            try {
                return read(at, response);
            } finally {
                leave(request, response);
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
    private static void leave(HttpUriRequestBase request, ClassicHttpResponse response) {
        request.cancel();
        try {
            response.close();
        } catch (IOException _) {
            // The end of a body that we broke off ourselves; what was read of it counts.
        }
    }

    private Step read(URI at, ClassicHttpResponse response) throws IOException {
        Header location = response.getFirstHeader("Location");
        int status = response.getCode();
        if (way.follows() && location != null && isElsewhere(status)) {
            return further(at, location.getValue());
        }
        byte[] body = body(response.getEntity());
        boolean whole = body.length <= largest;
        String text = new String(whole ? body : Arrays.copyOf(body, largest), StandardCharsets.UTF_8);
        return new Step(null, new Answered(at, status, text, whole, heard(response)));
    }

    private static boolean isElsewhere(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private Map<String, String> heard(ClassicHttpResponse response) {
        Map<String, String> heard = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : way.question().heard()) {
            Header header = response.getFirstHeader(name);
            if (header != null && header.getValue() != null) {
                heard.put(name, header.getValue());
            }
        }
        return heard;
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
