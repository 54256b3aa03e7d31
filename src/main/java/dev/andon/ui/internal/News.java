package dev.andon.ui.internal;

import java.util.Optional;

/** That a topic changed, as it travels between nodes. */
record News(String topic, long id) {

    /** An id that stands for the end of every stream of the topic. */
    static final long ENDED = -1;

    /** An id that stands for a part beside the topic; the topic's last word is the part. */
    static final long STIRRED = -2;

    News {
        if (topic.isEmpty() || topic.indexOf(' ') >= 0 || topic.indexOf('/') < 1) {
            throw new IllegalArgumentException("a topic is kind/key without spaces, not '" + topic + "'");
        }
    }

    String payload() {
        return topic + " " + id;
    }

    /** Empty for what another version of Andon may say on the same channel. */
    static Optional<News> of(String payload) {
        int space = payload.lastIndexOf(' ');
        try {
            return Optional.of(new News(payload.substring(0, space), Long.parseLong(payload.substring(space + 1))));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
