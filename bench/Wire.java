import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** One connection, kept alive as long as the server likes. As little client as possible: it shares the two cores with what it measures. */
final class Wire implements AutoCloseable {
    record Answer(int status, String body) {
        String field(String name) {
            return body.replaceFirst("(?s).*?\"" + name + "\"\\s*:\\s*\"?([^\",}]*).*", "$1");
        }
    }

    private final int port;
    private final String common;
    private Socket socket;
    private InputStream in;

    Wire(int port, String token) throws IOException {
        this.port = port;
        connect();
        common = " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n";
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    Answer get(String path) throws IOException {
        return send("GET " + path + common + "\r\n");
    }

    Answer post(String path, String json) throws IOException {
        return send("POST ", path, json);
    }

    Answer patch(String path, String json) throws IOException {
        return send("PATCH ", path, json);
    }

    private Answer send(String verb, String path, String json) throws IOException {
        return send(verb + path + common + "Content-Type: application/json\r\nContent-Length: "
                + json.getBytes(UTF_8).length + "\r\n\r\n" + json);
    }

    private Answer send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(UTF_8));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase();
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.equals("transfer-encoding: chunked")) {
                length = -1;
            } else if (lower.equals("connection: close")) {
                last = true;
            }
        }
        Answer answer = new Answer(status, new String(length < 0 ? chunks() : exactly(length), UTF_8));
        if (last) {
            // Tomcat ends a connection after a hundred requests.
            close();
            connect();
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
