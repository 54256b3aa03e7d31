import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * What pushing costs at least: takes connections, greets them, and for every byte on its standard input writes the same
 * bytes to all of them in a loop. A process of its own, as Andon is.
 */
final class Bare {
    public static void main(String[] args) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        System.out.println(server.socket().getLocalPort());
        List<SocketChannel> open = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            SocketChannel channel = server.accept();
            channel.socket().setTcpNoDelay(true);
            channel.write(ByteBuffer.wrap("HTTP/1.1 200 \r\n\r\nevent: beat\ndata:\n\n\r\n".getBytes(ISO_8859_1)));
            open.add(channel);
        }
        byte[] push = push(Integer.parseInt(args[1]));
        while (System.in.read() >= 0) {
            for (SocketChannel channel : open) {
                channel.write(ByteBuffer.wrap(push));
            }
        }
    }

    private static byte[] push(int size) {
        String begin = "id: bare\ndata: ";
        String end = "\n\n\r\n";
        return (begin + "x".repeat(Math.max(0, size - begin.length() - end.length())) + end).getBytes(ISO_8859_1);
    }
}
