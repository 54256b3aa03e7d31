package dev.andon.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What bytes are, judged by themselves: a name and a header say what their sender likes. Only what begins as one of four
 * kinds of picture does is ever shown as one; a drawing in SVG can hold scripts and is a file.
 *
 * @param kind text, picture or file
 */
record Found(String kind, String mediaType) {
    static final String TEXT = "text";
    static final String PICTURE = "picture";
    static final String FILE = "file";

    private static final Map<String, String> PICTURES = Map.of(
            "89504e470d0a1a0a", "image/png",
            "ffd8ff", "image/jpeg",
            "474946383761", "image/gif",
            "474946383961", "image/gif");
    private static final Map<String, String> ENDINGS = Map.of(
            ".png", "image/png",
            ".jpg", "image/jpeg",
            ".jpeg", "image/jpeg",
            ".gif", "image/gif",
            ".webp", "image/webp");
    private static final int HEAD = 16;

    static Found in(byte[] bytes) {
        String head = HexFormat.of().formatHex(bytes, 0, Math.min(HEAD, bytes.length));
        Optional<String> picture = PICTURES.entrySet().stream()
                .filter(known -> head.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (picture.isPresent()) {
            return new Found(PICTURE, picture.get());
        }
        if (head.startsWith("52494646") && head.startsWith("57454250", 16)) {
            return new Found(PICTURE, "image/webp");
        }
        return isText(bytes) ? new Found(FILE, "text/plain") : new Found(FILE, "application/octet-stream");
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                            .indexOf('\0')
                    < 0;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** The kind of picture that a sender claims it to be, by name or header; empty when they claim none we would show. */
    static Optional<String> claimed(@Nullable String name, @Nullable String mediaType) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        Optional<String> byName = ENDINGS.entrySet().stream()
                .filter(ending -> lower.endsWith(ending.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return byName.or(() -> Optional.ofNullable(mediaType)
                .map(type -> type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip())
                .filter(ENDINGS::containsValue));
    }
}
