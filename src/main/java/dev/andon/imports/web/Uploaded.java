package dev.andon.imports.web;

import dev.andon.imports.Sent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form: those in a zip one by one. */
final class Uploaded {
    private Uploaded() {}

    /** @param files null when the form had none */
    static List<Sent> files(@Nullable List<MultipartFile> files) throws IOException {
        List<Sent> sent = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                sent.addAll(Sent.unzipped(file.getBytes()));
            } else if (!name.isEmpty()) {
                sent.add(Sent.of(name, file.getBytes()));
            }
        }
        return sent;
    }
}
