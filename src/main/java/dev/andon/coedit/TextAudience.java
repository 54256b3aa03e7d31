package dev.andon.coedit;

import java.util.Optional;
import java.util.Set;

/** Who may be told what is written in a text. A bean of the module whose text it is. */
public interface TextAudience {
    /**
     * The topics of the viewers who may, as {@link dev.andon.people.Streams#viewers} answers them.
     *
     * @return empty for a text of another module, and where everybody may who was let in
     */
    Optional<Set<String>> viewers(long textId);
}
