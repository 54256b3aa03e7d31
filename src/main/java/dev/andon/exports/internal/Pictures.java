package dev.andon.exports.internal;

import dev.andon.documents.Appendix;
import dev.andon.documents.Appendix.Content;
import dev.andon.learning.PictureSource;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Fetches pictures that a report shows, as far as whoever takes it may see them. */
@Component
public class Pictures {
    private static final Pattern APPENDIX =
            Pattern.compile("/incidents/(\\d{1,9})/appendix/(\\d{1,9})/content(?:[?#].*)?");
    private static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml");

    private final Appendix appendix;
    private final List<PictureSource> sources;

    Pictures(Appendix appendix, List<PictureSource> sources) {
        this.appendix = appendix;
        this.sources = sources;
    }

    /** What can be put into a file in the place of an address; empty when the viewer has no such picture. */
    public Optional<String> inlined(Actor viewer, String path) {
        return find(viewer, path)
                .filter(picture -> SHOWN.contains(picture.mediaType()))
                .map(picture -> "data:" + picture.mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(picture.bytes()));
    }

    private Optional<PictureSource.Picture> find(Actor viewer, String path) {
        Matcher item = APPENDIX.matcher(path);
        if (item.matches()) {
            return item(viewer, Long.parseLong(item.group(1)), Long.parseLong(item.group(2)));
        }
        return sources.stream()
                .map(source -> source.picture(viewer, path))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<PictureSource.Picture> item(Actor viewer, long number, long id) {
        try {
            Content content = appendix.content(viewer, number, id);
            return Optional.of(new PictureSource.Picture(content.item().mediaType(), content.bytes()));
        } catch (Missing notForThem) {
            return Optional.empty();
        }
    }
}
