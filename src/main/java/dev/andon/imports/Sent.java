package dev.andon.imports;

import dev.andon.platform.problem.Invalid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent.
 *
 * @param text null for what is no text in UTF-8, or not meant to be read as a report
 */
public record Sent(String path, @Nullable String text) {
    private static final int FILES = 2_000;
    private static final int ONE = 2 * 1024 * 1024;
    private static final long ALL = 64L * 1024 * 1024;
    private static final List<String> READ = List.of(".md", ".markdown", ".txt");

    /** One file by itself. */
    public static Sent of(String path, byte[] bytes) {
        String name = path.toLowerCase(Locale.ROOT);
        return new Sent(path, READ.stream().anyMatch(name::endsWith) && bytes.length <= ONE ? text(bytes) : null);
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? text : null;
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /**
     * What is in a zip. It is read no further than its files may be large together: a small zip can unfold into more than a
     * disk holds.
     *
     * @throws Invalid naming {@code file} when it is none, or too large
     */
    public static List<Sent> unzipped(byte[] zip) {
        List<Sent> found = new ArrayList<>();
        long left = ALL;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory() || entry.getName().contains("__MACOSX")) {
                    continue;
                }
                byte[] bytes = in.readNBytes((int) Math.min(left + 1, ONE + 1L));
                left -= bytes.length + drained(in, left - bytes.length);
                if (left < 0 || found.size() == FILES) {
                    throw new Invalid("file", "holds more than %,d files or %,d bytes".formatted(FILES, ALL));
                }
                found.add(of(entry.getName(), bytes));
            }
        } catch (IOException | IllegalArgumentException _) {
            throw new Invalid("file", "is not a zip that can be read");
        }
        if (found.isEmpty()) {
            throw new Invalid("file", "is not a zip, or there is nothing in it");
        }
        return found;
    }

    /** How much of a file is left behind what is kept of it. */
    private static long drained(ZipInputStream in, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long drained = 0;
        for (int n = in.read(buffer); n > 0 && drained <= most; n = in.read(buffer)) {
            drained += n;
        }
        return drained;
    }
}
