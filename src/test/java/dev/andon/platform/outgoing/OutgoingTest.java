package dev.andon.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.andon.platform.outgoing.Reply.Answered;
import dev.andon.platform.outgoing.Reply.Refused;
import dev.andon.platform.outgoing.Reply.Silent;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked, what is refused and why; each against a server that would have answered. */
@SuppressWarnings("NullAway.Init")
class OutgoingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private HttpServer server;
    private int port;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port = server.getAddress().getPort();
        answer("/", 200, "secret", null);
        server.start();
    }

    @AfterEach
    void over() {
        server.stop(0);
    }

    private void answer(String path, int status, String body, @Nullable String location) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            if (location != null) {
                exchange.getResponseHeaders().set("Location", location);
            }
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
    }

    private static Outgoing allowing(String... allow) {
        return new Outgoing(new OutgoingSettings(List.of(allow)));
    }

    /** As a name server of somebody else's would answer. */
    private static Outgoing lookingUp(Guard guard, Names names) {
        return new Outgoing(new CheckedAddresses(guard, names));
    }

    private interface Names extends DnsResolver {
        @Override
        default String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private Reply get(Outgoing outgoing, String address) {
        return outgoing.get(URI.create(address.replace("PORT", Integer.toString(port))), PATIENCE, 1024);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://127.0.0.1:PORT/ | this machine itself",
                "http://127.8.9.1:PORT/ | this machine itself",
                "http://localhost:PORT/ | this machine itself",
                "http://2130706433:PORT/ | this machine itself",
                "http://[::1]:PORT/ | this machine itself",
                "http://[::ffff:127.0.0.1]:PORT/ | this machine itself",
                "http://[::127.0.0.1]:PORT/ | reserved or leads to another address",
                "http://[64:ff9b::7f00:1]/ | in a private network",
                "http://[64:ff9b:1::a00:1]/ | in a private network",
                "http://[2002:7f00:1::]/ | reserved or leads to another address",
                "http://[2001:0:7f00:1::]/ | reserved or leads to another address",
                "http://0.0.0.0:PORT/ | no address one can connect to",
                "http://0.1.2.3/ | reserved or leads to another address",
                "http://[::]:PORT/ | no address one can connect to",
                "http://10.0.0.1/ | in a private network",
                "http://172.16.0.1/ | in a private network",
                "http://192.168.1.1/ | in a private network",
                "http://[fd00::1]/ | in a private network",
                "http://[fec0::1]/ | private network",
                "http://169.254.169.254/latest/meta-data/ | link-local address, where machines keep their metadata",
                "http://[fe80::1]/ | link-local",
                "http://[fd00:ec2::254]/ | in a private network",
                "http://100.100.100.200/ | reserved or leads to another address",
                "http://224.0.0.1/ | a multicast address",
                "http://[ff02::1]/ | a multicast address",
                "http://255.255.255.255/ | reserved or leads to another address",
                "http://192.0.2.1/ | reserved or leads to another address",
                "http://198.18.0.1/ | reserved or leads to another address",
                "http://93.184.215.14:22/ | Port 22 is neither 80 nor 443",
                "http://93.184.215.14:5432/ | Port 5432 is neither 80 nor 443",
            })
    void whatLiesInsideIsRefusedWithTheReason(String address, String why) {
        assertThat(get(allowing(), address))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why())
                                .contains(why)
                                .contains("An operator can allow it with ANDON_OUTGOING_ALLOW="));
        assertThat(asked).as("requests that came through").hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "gopher://127.0.0.1/",
                "jar:http://127.0.0.1!/",
                "http:///nowhere",
                "http://user:pass@127.0.0.1:PORT/",
                "//127.0.0.1/",
                "relative"
            })
    void whatIsNoWebAddressIsRefused(String address) {
        assertThat(get(allowing("127.0.0.0/8", "localhost"), address)).isInstanceOf(Refused.class);
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.0/8", "127.0.0.1", "127.0.0.1:PORT", "127.0.0.0/8:PORT"})
    void whatTheOperatorAllowsIsAsked(String allow) {
        Outgoing outgoing = allowing(allow.replace("PORT", Integer.toString(port)));
        assertThat(get(outgoing, "http://127.0.0.1:PORT/"))
                .isEqualTo(new Answered(URI.create("http://127.0.0.1:%d/".formatted(port)), 200, "secret", true));
    }

    @Test
    void aNameIsAllowedByItselfAndNotWhatItLeadsTo() {
        Outgoing outgoing = allowing("LocalHost:" + port);
        assertThat(get(outgoing, "http://localhost:PORT/")).isInstanceOf(Answered.class);
        assertThat(get(outgoing, "http://127.0.0.1:PORT/")).isInstanceOf(Refused.class);
        assertThat(get(allowing("localhost:1"), "http://localhost:PORT/")).isInstanceOf(Refused.class);
        assertThat(get(allowing("[::1]:9", "::1", "fd00::/8"), "http://localhost:PORT/"))
                .as("allowing IPv6 alone does not allow IPv4")
                .isNotInstanceOf(Answered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/99", "10.0.0.300", "local host", "name/8", "name:0", "name:70000", "[::1", "*"})
    void anUnclearAllowanceStopsTheStart(String entry) {
        if (entry.equals("*")) {
            assertThat(get(allowing(entry), "http://127.0.0.1:PORT/"))
                    .as("there is no wildcard")
                    .isInstanceOf(Refused.class);
        } else {
            assertThatThrownBy(() -> allowing(entry)).hasMessageContaining("ANDON_OUTGOING_ALLOW");
        }
    }

    @Test
    void aNameThatChangesItsMindIsAskedOnlyOnceAndWhatWasCheckedIsConnectedTo() {
        AtomicInteger lookups = new AtomicInteger();
        Names rebinding = host ->
                new InetAddress[] {InetAddress.getByName(lookups.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1")};
        // The first answer passes the guard; a client that looked up again would reach the server on this machine.
        Reply reply = lookingUp(new Guard(List.of("192.0.2.1:" + port)), rebinding)
                .get(URI.create("http://rebind.example:%d/".formatted(port)), Duration.ofMillis(700), 1024);
        assertThat(reply).isInstanceOf(Silent.class);
        assertThat(lookups).hasValue(1);
        assertThat(asked).hasValue(0);
    }

    @Test
    void ofSeveralAddressesOnlyThoseThatAreLetAreConnectedTo() {
        Names both = host -> new InetAddress[] {InetAddress.getByName("10.9.8.7"), InetAddress.getByName("127.0.0.1")};
        Outgoing outgoing = lookingUp(new Guard(List.of("127.0.0.1")), both);
        assertThat(get(outgoing, "http://both.example:PORT/")).isInstanceOf(Answered.class);
        Names inside = host -> new InetAddress[] {InetAddress.getByName("10.9.8.7")};
        assertThat(get(lookingUp(new Guard(List.of()), inside), "http://inside.example/"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why())
                                .contains("inside.example is in a private network")
                                .as("what names inside lead to is for nobody to read")
                                .doesNotContain("10.9.8.7"));
    }

    @Test
    void aRedirectIsCheckedAsTheFirstAddressWas() throws UnknownHostException {
        answer("/inside", 302, "", "http://169.254.169.254/latest/meta-data/");
        answer("/file", 302, "", "file:///etc/passwd");
        answer("/round", 302, "", "/round");
        answer("/once", 307, "", "/");
        Outgoing outgoing = allowing("127.0.0.1");
        assertThat(get(outgoing, "http://127.0.0.1:PORT/inside")).isInstanceOf(Refused.class);
        assertThat(get(outgoing, "http://127.0.0.1:PORT/file")).isInstanceOf(Refused.class);
        assertThat(get(outgoing, "http://127.0.0.1:PORT/round")).isEqualTo(new Silent("more than 3 redirects"));
        assertThat(get(outgoing, "http://127.0.0.1:PORT/once"))
                .isInstanceOfSatisfying(
                        Answered.class, answered -> assertThat(answered.body()).isEqualTo("secret"));
    }

    @Test
    void noMoreIsReadThanWasAskedFor() {
        answer("/long", 200, "x".repeat(5000), null);
        assertThat(get(allowing("127.0.0.1"), "http://127.0.0.1:PORT/long"))
                .isInstanceOfSatisfying(Answered.class, answered -> {
                    assertThat(answered.body()).hasSize(1024);
                    assertThat(answered.whole()).isFalse();
                });
    }

    @Test
    void aBodyWithoutEndIsLeftBehindOnceEnoughOfItCame() {
        endless("/endless", 200);
        endless("/sent-on", 302);
        Outgoing outgoing = allowing("127.0.0.1");
        assertThat(get(outgoing, "http://127.0.0.1:PORT/endless"))
                .isInstanceOfSatisfying(
                        Answered.class, answered -> assertThat(answered.whole()).isFalse());
        assertThat(get(outgoing, "http://127.0.0.1:PORT/sent-on"))
                .isInstanceOfSatisfying(
                        Answered.class, answered -> assertThat(answered.body()).isEqualTo("secret"));
    }

    private void endless(String path, int status) {
        byte[] piece = "x".repeat(1024).getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", "/");
            exchange.sendResponseHeaders(status, 0);
            // A thread of its own: the server's only one is to answer where the redirect leads.
            Thread.ofVirtual().start(() -> {
                try (exchange;
                        OutputStream body = exchange.getResponseBody()) {
                    while (true) {
                        body.write(piece);
                    }
                } catch (IOException gone) {
                    asked.incrementAndGet();
                }
            });
        });
    }

    @Test
    void whatHangsIsGivenUpInTime() throws IOException {
        try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            long before = System.nanoTime();
            Reply reply = allowing("127.0.0.1")
                    .get(
                            URI.create("http://127.0.0.1:%d/".formatted(hanging.getLocalPort())),
                            Duration.ofMillis(300),
                            1024);
            assertThat(reply).isEqualTo(new Silent("no answer within 300 ms"));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void whoIsNotThereIsSaidToBeNotThere() throws IOException {
        int free;
        try (ServerSocket closed = new ServerSocket(0)) {
            free = closed.getLocalPort();
        }
        assertThat(get(allowing("127.0.0.1"), "http://127.0.0.1:%d/".formatted(free)))
                .isEqualTo(new Silent("nothing listens there"));
        Outgoing nowhere = new Outgoing(new CheckedAddresses(new Guard(List.of()), new SystemDefaultDnsResolver()));
        assertThat(get(nowhere, "http://nobody.invalid/")).isEqualTo(new Silent("the name is not known"));
    }
}
