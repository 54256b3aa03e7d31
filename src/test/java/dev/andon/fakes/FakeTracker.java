package dev.andon.fakes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.andon.fakes.Wire.Reply;
import dev.andon.fakes.Wire.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A vendor's tracker on this machine: tickets in memory, the vendor's addresses, shapes and refusals, and switches for
 * what goes wrong with vendors. The tests and the dev run use the same ones.
 */
public abstract class FakeTracker implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();

    /** Something it was asked, for stories about how often. */
    public record Asked(String method, String path) {}

    /** Somebody with an account there. */
    public record User(String account, long number, String name, String email) {}

    private final HttpServer server;
    private final List<Asked> asked = new ArrayList<>();
    final Map<Long, Issue> issues = new TreeMap<>();
    final Map<String, User> users = new LinkedHashMap<>();
    final Webhooks hooks;
    private final There there = new There(this);
    private final Temper temper = new Temper();
    private long last;

    FakeTracker(int port, long first) {
        last = first;
        hooks = new Webhooks(this::sealed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** The word Andon uses for this vendor. */
    public abstract String kind();

    /** What goes in after the scheme and the name of this machine. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public abstract String project();

    /** The token that opens it. */
    public String token() {
        return "a-token-of-" + kind();
    }

    abstract Reply answer(Request request);

    abstract boolean isOpenedBy(Request request);

    abstract Reply closed();

    abstract Reply broken();

    /** The body of a webhook about this ticket, and the headers that come with it. */
    abstract Webhooks.Sent sealed(Webhooks.News news, String secret);

    /** The status a new ticket has. */
    abstract String fresh();

    // What people do there.

    public Webhooks hooks() {
        return hooks;
    }

    /** Somebody with an account. */
    public synchronized User joins(String account, String name, String email) {
        User user = new User(account, 1000L + users.size(), name, email);
        users.put(account, user);
        return user;
    }

    /** Somebody writes a ticket there; answers what its address has in it. */
    public synchronized String writes(String title) {
        Issue issue = open(title, "");
        hooks.owe(new Webhooks.News(issue, "created", Map.of()));
        return id(issue);
    }

    Issue open(String title, String text) {
        Issue issue = new Issue(++last, title, text, fresh(), now());
        issues.put(issue.id, issue);
        return issue;
    }

    public synchronized void renames(String id, String title) {
        Issue issue = issue(id);
        Map<String, String> change = Map.of("field", "title", "from", issue.title, "to", title);
        issue.title = title;
        touched(issue, change);
    }

    public synchronized void closes(String id) {
        to(id, closedStatus(), "completed");
    }

    public synchronized void reopens(String id) {
        to(id, fresh(), "reopened");
    }

    final void to(String id, String status, @Nullable String reason) {
        Issue issue = issue(id);
        Map<String, String> change = Map.of("field", "status", "from", issue.status, "to", status);
        issue.status = status;
        issue.reason = reason;
        touched(issue, change);
    }

    abstract String closedStatus();

    /** To this account, or to nobody. */
    public synchronized void assigns(String id, String... accounts) {
        Issue issue = issue(id);
        Map<String, String> change =
                Map.of("field", "assignee", "from", String.join(",", issue.owners), "to", String.join(",", accounts));
        issue.owners = new ArrayList<>(List.of(accounts));
        touched(issue, change);
    }

    /** A day, or null for none. */
    public synchronized void isDue(String id, @Nullable String day) {
        Issue issue = issue(id);
        Map<String, String> change =
                Map.of("field", "due", "from", String.valueOf(issue.due), "to", String.valueOf(day));
        issue.due = day;
        touched(issue, change);
    }

    public synchronized void deletes(String id) {
        Issue issue = issue(id);
        issues.remove(issue.id);
        hooks.owe(new Webhooks.News(issue, "deleted", Map.of()));
    }

    /** As somebody there sees it. */
    public synchronized Issue issue(String id) {
        Issue issue = issues.get(Long.parseLong(id));
        if (issue == null) {
            throw new NoSuchElementException("There is no " + id);
        }
        return issue;
    }

    /** The day that stands in it, wherever the vendor keeps it; empty for none. */
    public synchronized String day(String id) {
        String due = issue(id).due;
        return due == null ? "" : due;
    }

    public boolean isClosed(String id) {
        return issue(id).status.equals(closedStatus());
    }

    public synchronized List<Issue> all() {
        return List.copyOf(issues.values());
    }

    String id(Issue issue) {
        return Long.toString(issue.id);
    }

    final void touched(Issue issue, Map<String, String> change) {
        issue.updated = now();
        hooks.owe(new Webhooks.News(issue, "updated", change));
    }

    final Instant now() {
        return hooks.clock.instant();
    }

    // What goes wrong.

    /** From now on. */
    public void turns(Mood other) {
        turns(other, Integer.MAX_VALUE, "");
    }

    /** For so many requests of a method, or of any when it is empty; then it is fine again. */
    public void turns(Mood other, int requests, String method) {
        temper.turns(other, requests, method);
    }

    public void slowness(Duration time) {
        temper.slowness(time);
    }

    /** In seconds. */
    public void retryAfter(int seconds) {
        temper.retryAfter(seconds);
    }

    /** The next time it is asked this, something happens before it answers. */
    public void meanwhile(String method, String pathPart, Runnable happens) {
        temper.meanwhile(method, pathPart, happens);
    }

    /** From now on it answers this so, whatever is true. */
    public void insists(String method, String pathPart, int status, Object body) {
        temper.insists(method, pathPart, Reply.of(status, body));
    }

    /** It insists on nothing any more. */
    public void relents() {
        temper.relents();
    }

    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    public synchronized long asked(String method, String pathPart) {
        return asked.stream()
                .filter(one -> one.method().equals(method) && one.path().contains(pathPart))
                .count();
    }

    // The wire.

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Wire.read(exchange);
            String asks = exchange.getRequestURI().toString();
            synchronized (this) {
                asked.add(new Asked(request.method(), asks));
            }
            Reply strange = temper.strange(request.method(), asks).orElse(null);
            if (strange != null) {
                Wire.write(exchange, strange);
                return;
            }
            switch (temper.now(request.method())) {
                case FINE -> Wire.write(exchange, done(request));
                case DOWN -> {} // closed without an answer
                case SLOW -> {
                    Reply late = done(request);
                    LockSupport.parkNanos(temper.slowness().toNanos());
                    Wire.write(exchange, late);
                }
                case BUSY -> Wire.write(exchange, temper.busy());
                case BROKEN -> Wire.write(exchange, broken());
                case LOST -> done(request);
            }
        }
    }

    private synchronized Reply done(Request request) {
        try {
            if (request.path().startsWith("/there")) {
                return there.answer(request);
            }
            if (!isOpenedBy(request)) {
                return closed();
            }
            return answer(request);
        } catch (NoSuchElementException | NumberFormatException e) {
            return missing();
        }
    }

    abstract Reply missing();

    @Override
    public void close() {
        server.stop(0);
        hooks.close();
    }
}
