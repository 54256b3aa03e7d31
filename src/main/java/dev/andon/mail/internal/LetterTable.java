package dev.andon.mail.internal;

import dev.andon.mail.Letter;
import dev.andon.platform.database.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters. */
@Component
public class LetterTable {
    private final JdbcClient db;

    LetterTable(JdbcClient db) {
        this.db = db;
    }

    /** @return whether it is new */
    public boolean insert(Letter letter, Instant at) {
        return db.sql("""
            insert into mail_letter (person_id, subject, body, key, written_at)
            values (:person, :subject, :body, :key, :at)
            on conflict (person_id, key) do nothing
            """)
                        .param("person", letter.personId())
                        .param("subject", letter.subject())
                        .param("body", letter.body())
                        .param("key", letter.key())
                        .param("at", Times.sql(at))
                        .update()
                == 1;
    }
}
