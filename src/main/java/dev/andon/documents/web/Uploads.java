package dev.andon.documents.web;

import dev.andon.documents.AddItem;
import dev.andon.platform.problem.Invalid;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Reads what comes in as a form with a file. */
final class Uploads {
    private Uploads() {}

    /** Before its bytes are read: what is too large is not held in memory. */
    static void atMost(@Nullable MultipartFile file, long largest) {
        if (file != null && file.getSize() > largest) {
            throw new Invalid("file", "has %,d bytes; at most %,d are kept".formatted(file.getSize(), largest));
        }
    }

    static AddItem command(
            @Nullable String title, @Nullable String text, @Nullable Long ofSeq, @Nullable MultipartFile file)
            throws IOException {
        boolean pasted = text != null && !text.isBlank();
        if (pasted && file != null && !file.isEmpty()) {
            throw new Invalid("file", "and text were sent together; put them in one after the other");
        }
        if (file == null || pasted || file.isEmpty() && noName(file)) {
            return new AddItem.Pasted(title, text, ofSeq);
        }
        return new AddItem.Sent(title, file.getOriginalFilename(), file.getContentType(), file.getBytes(), ofSeq);
    }

    /** A field for a file that nothing was chosen in. */
    private static boolean noName(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isEmpty();
    }

    static @Nullable Long seq(@Nullable String ofSeq) {
        if (ofSeq == null || ofSeq.isBlank()) {
            return null;
        }
        if (!ofSeq.strip().matches("\\d{1,18}")) {
            throw new Invalid("of_seq", "must be the number of an entry of the log");
        }
        return Long.valueOf(ofSeq.strip());
    }
}
