package dev.andon.fakes;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A vendor's status page on this machine, which answers in Statuspage's v2 JSON what it is told to. */
public final class VendorPage implements AutoCloseable {
    private final HttpServer server;
    private volatile String summary = fine();

    public VendorPage() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v2/summary.json", exchange -> {
            byte[] body = summary.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Another address of this machine, which nobody allowed. */
    public String urlElsewhere() {
        return "http://127.0.0.2:" + server.getAddress().getPort();
    }

    /** From now on something is wrong there. */
    public void degrades(String incident) {
        summary = """
            {"page":{"id":"p0qjfl24znv5","name":"Acme","url":"https://status.acme.example","time_zone":"Etc/UTC",
              "updated_at":"2026-03-02T08:59:00.000Z"},
             "components":[{"id":"h028tnzw1n5l","name":"Deposit","status":"partial_outage","position":1,"group":false,
               "group_id":null,"page_id":"p0qjfl24znv5"},
               {"id":"gtd0nyr3pf0k","name":"All","status":"partial_outage","group":true,"components":["h028tnzw1n5l"]}],
             "incidents":[{"id":"rclfxz2g21ly","name":"%s","status":"investigating","impact":"major",
               "created_at":"2026-03-02T08:50:01.913Z","started_at":"2026-03-02T08:50:01.906Z",
               "shortlink":"javascript:alert(1)","incident_updates":[],"components":[]}],
             "scheduled_maintenances":[],
             "status":{"indicator":"major","description":"Partial System Outage"}}
            """.formatted(incident);
    }

    public void recovers() {
        summary = fine();
    }

    /** From now on it answers what is no summary. */
    public void babbles() {
        summary = "<html>We are redesigning our page</html>";
    }

    private static String fine() {
        return """
            {"page":{"id":"p0qjfl24znv5","name":"Acme"},"components":[],"incidents":[],"scheduled_maintenances":[],
             "status":{"indicator":"none","description":"All Systems Operational"}}
            """;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
