package dev.andon.ui.internal;

import dev.andon.ui.live.Live;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** PostgreSQL carries the news: it is delivered at commit, to every node, and not at all after a rollback. */
@Component
class PostgresLive implements Live {
    private static final RowCallbackHandler VOID = row -> {};

    private final JdbcClient jdbc;

    PostgresLive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void changed(String topic, long id) {
        tell(new News(topic, id));
    }

    @Override
    public void ended(String topic) {
        tell(new News(topic, News.ENDED));
    }

    private void tell(News news) {
        jdbc.sql("select pg_notify('%s', :payload)".formatted(Signals.CHANNEL))
                .param("payload", news.payload())
                .query(VOID);
    }
}
