import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Many open event streams, read by one thread. */
final class Watchers implements AutoCloseable {
    /** Every push is flushed as a chunk of its own, and a blank line ends it. */
    private static final byte[] END = "\n\n\r\n".getBytes(ISO_8859_1);

    private static final int AT_ONCE = 100;
    private static final long PATIENCE = 30_000_000_000L;

    private static final class Watcher {
        boolean marked;
        boolean done;
        int bytes;
    }

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(256 * 1024);
    private int frameBytes;

    Watchers(int port, String request, int count, Progress progress) throws IOException {
        while (channels.size() < count) {
            int from = channels.size();
            while (channels.size() < Math.min(count, from + AT_ONCE)) {
                SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channel.write(ByteBuffer.wrap(request.getBytes(ISO_8859_1)));
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, new Watcher());
                channels.add(channel);
            }
            await("beat", channels.subList(from, channels.size()), System.nanoTime());
            progress.at(channels.size() + " of " + count + " watchers");
        }
    }

    /** Runs the change and answers, for each watcher, after how long it had the last byte of its push. */
    long[] deliver(Callable<?> change, String mark) throws IOException {
        long began = System.nanoTime();
        var changing = CompletableFuture.runAsync(() -> {
            try {
                change.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
        long[] nanos = await(mark, channels, began);
        changing.join();
        frameBytes = channels.stream()
                .mapToInt(channel -> ((Watcher) channel.keyFor(selector).attachment()).bytes)
                .min()
                .orElseThrow();
        return nanos;
    }

    int frameBytes() {
        return frameBytes;
    }

    private long[] await(String mark, List<SocketChannel> awaited, long began) throws IOException {
        awaited.forEach(channel -> channel.keyFor(selector).attach(new Watcher()));
        byte[] sought = mark.getBytes(ISO_8859_1);
        long[] nanos = new long[awaited.size()];
        int done = 0;
        while (done < nanos.length) {
            if (System.nanoTime() - began > PATIENCE) {
                throw new IOException(nanos.length - done + " watchers were not told within 30 s");
            }
            selector.select(1000);
            for (SelectionKey key : selector.selectedKeys()) {
                Watcher watcher = (Watcher) key.attachment();
                boolean before = watcher.done;
                read((SocketChannel) key.channel(), watcher, sought);
                if (watcher.done && !before) {
                    nanos[done++] = System.nanoTime() - began;
                }
            }
            selector.selectedKeys().clear();
        }
        return nanos;
    }

    private void read(SocketChannel channel, Watcher watcher, byte[] sought) throws IOException {
        buffer.clear();
        int length = channel.read(buffer);
        if (length < 0) {
            throw new IOException("A stream was ended by the server");
        }
        watcher.marked |= contains(buffer, length, sought);
        if (watcher.marked && !watcher.done) {
            watcher.bytes += length;
            watcher.done = endsPush(length);
        }
    }

    private boolean endsPush(int length) {
        for (int i = 0; i < END.length; i++) {
            if (length < END.length || buffer.get(length - END.length + i) != END[i]) {
                return false;
            }
        }
        return true;
    }

    /** The mark stands at a push's beginning; the first bytes are enough, beats and headers before it included. */
    private static boolean contains(ByteBuffer buffer, int length, byte[] sought) {
        return new String(buffer.array(), 0, Math.min(length, 1024), ISO_8859_1)
                .contains(new String(sought, ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
