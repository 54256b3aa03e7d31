package dev.andon.learning.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers the words of reports that have changed, beside everything else, so that nobody who writes waits for it. */
@Configuration(proxyBeanMethods = false)
class ReportIndexing {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    @Bean
    RecurringTask<Void> gatheringReportWords(JdbcClient db) {
        return Tasks.recurring("learning.words", Schedules.fixedDelay(PAUSE)).execute((_, _) -> gather(db));
    }

    private static void gather(JdbcClient db) {
        int gathered = AT_ONCE;
        while (gathered == AT_ONCE) {
            gathered = db.sql("""
                insert into report_words (report_id, version, words)
                select said.id, said.version, strip(to_tsvector('english', said.text) || to_tsvector('simple', said.text))
                from (
                    select r.id, r.version, left(concat_ws(E'\\n', r.title, r.name, (
                        select string_agg(s.body, E'\\n' order by s.position)
                        from report_section s
                        where s.report_id = r.id)), 1000000) as text
                    from report r
                    left join report_words w on w.report_id = r.id
                    where w.version is distinct from r.version
                    limit :limit) said
                on conflict (report_id) do update set version = excluded.version, words = excluded.words
                """).param("limit", AT_ONCE).update();
        }
    }
}
