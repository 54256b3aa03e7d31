import java.sql.SQLException;
import java.sql.Statement;

/** Review meetings of two years and of the months to come, written past Andon: each takes an incident and has eight guests. */
record Meetings(int past, int coming) {
    void fill(Statement sql) throws SQLException {
        sql.execute("""
            truncate reviews_call, reviews_answer, reviews_vote, reviews_question, reviews_room, reviews_spent, reviews_hand,
                reviews_note, reviews_captured, reviews_present, reviews_minutes, reviews_survey, reviews_surveyed, reviews_guest,
                reviews_topic, reviews_meeting
            """);
        sql.execute("""
            insert into reviews_meeting
                (id, title, starts_at, minutes, zone, place, organiser_id, facilitator_id, scribe_id, preread_by, stage)
            select 1000000000 + m, 'Review meeting ' || m, at, 60, 'Europe/Lisbon', 'Room ' || m %% 5, 1, 1, 1,
                at - interval '3 days', case when m < %1$d then 'held' when m %% 2 = 0 then 'planned' else 'invited' end
            from (
                select m, now() + case when m < %1$d then (m - %1$d) * (interval '730 days' / %1$d)
                    else (m - %1$d + 1) * (interval '90 days' / %2$d) end as at
                from generate_series(0, %1$d + %2$d - 1) m) meetings
            """.formatted(past, coming));
        sql.execute("""
            insert into reviews_topic (meeting_id, incident_id, report_key, minutes, position, state)
            select m.id, i.id, 'main', 30, 1, case m.stage when 'held' then 'taken' else 'planned' end
            from reviews_meeting m
            join (select id, row_number() over (order by id) - 1 as place, count(*)  over () as total from incident) i
                on i.place = (m.id - 1000000000) * 2 % i.total
            """);
        sql.execute("""
            insert into reviews_guest (meeting_id, person_id, required, why, added)
            select m.id, p.id, p.place % 4 = 0, array['Was there'], false
            from reviews_meeting m
            cross join generate_series(0, 7) g
            join (select id, row_number() over (order by id) - 1 as place, count(*)  over () as total from person) p
                on p.place = (m.id + g) % p.total
            """);
    }
}
