package dev.andon.fakes;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something on this machine that answers queries over a range as Prometheus does; two lines, or what the query says. */
public final class Metrics implements AutoCloseable {
    private static final Pattern START = Pattern.compile("[?&]start=(\\d+)");

    private final HttpServer server;

    public Metrics() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/query_range", exchange -> {
            byte[] body = answer(exchange.getRequestURI().getRawQuery()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static String answer(String query) {
        String decoded = URLDecoder.decode(query, StandardCharsets.UTF_8);
        if (decoded.contains("query=broken")) {
            return "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\"}";
        }
        if (decoded.contains("query=nothing")) {
            return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}";
        }
        Matcher start = START.matcher("?" + query);
        long at = start.find() ? Long.parseLong(start.group(1)) : 0;
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[%s,%s]}}"
                .formatted(line("500", at, 3), line("<b>404", at, 40));
    }

    private static String line(String code, long at, int height) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            String value = i == 30 ? "NaN" : Double.toString(height * (1 + Math.sin(i / 6.0)));
            values.append(i == 0 ? "" : ",").append("[%d,\"%s\"]".formatted(at + i * 60L, value));
        }
        return "{\"metric\":{\"code\":\"%s\"},\"values\":[%s]}".formatted(code, values);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
