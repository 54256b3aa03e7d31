package dev.andon.ui.internal;

import dev.andon.ui.live.Live;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
    public void stirred(String topic, String part) {
        tell(new News(topic + "/" + part, News.STIRRED));
    }

    @Override
    public void ended(String topic) {
        tell(new News(topic, News.ENDED));
    }

    @Override
    public void handOver() {
        if (TransactionSynchronizationManager.getResource(this) instanceof ToTell waiting) {
            waiting.send();
        }
    }

    /** What one transaction tells goes to the database in one exchange, as it commits. */
    private void tell(News news) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            send(List.of(news));
        } else if (TransactionSynchronizationManager.getResource(this) instanceof ToTell waiting) {
            waiting.add(news);
        } else {
            ToTell waiting = new ToTell();
            waiting.add(news);
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
    }

    private void send(Collection<News> news) {
        jdbc.sql("select pg_notify('%s', payload) from unnest(:payloads::text[]) as payload".formatted(Signals.CHANNEL))
                .param("payloads", news.stream().map(News::payload).toArray(String[]::new))
                .query(VOID);
    }

    private final class ToTell implements TransactionSynchronization {
        private final Set<News> news = new LinkedHashSet<>();
        private boolean committing;

        void add(News one) {
            news.add(one);
            if (committing) {
                send(); // said by another that does something as the transaction commits
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(PostgresLive.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PostgresLive.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            send();
            committing = true;
        }

        void send() {
            if (!news.isEmpty()) {
                PostgresLive.this.send(news);
                news.clear();
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PostgresLive.this);
        }
    }
}
