package dev.andon.fakes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Takes connections and never says a word. */
public final class Hanging implements AutoCloseable {
    private final ServerSocket socket;

    public Hanging() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    public String url() {
        return "http://127.0.0.1:%d/health".formatted(socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
