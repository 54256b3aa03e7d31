import java.sql.SQLException;
import java.sql.Statement;

/**
 * The people of a large company, ten in a team, each team with a manager, written past Andon.
 *
 * @param people with whoever set the house up
 */
record Staff(int people, int teams) {
    void fill(Statement sql) throws SQLException {
        sql.execute("""
            insert into person (name, email, handle, access, zone, active, created_at)
            select (array['Ana', 'Bruno', 'Chidi', 'Dana', 'Elif', 'Farid', 'Greta'])[n %% 7 + 1] || ' '
                    || (array['Almeida', 'Berg', 'Costa', 'Demir', 'Eriksen'])[n %% 5 + 1] || ' ' || n,
                'p' || n || '@example.org', 'p' || n, case when n %% 20 = 0 then 'viewer' else 'responder' end, 'Europe/Lisbon',
                n %% 25 <> 24, now() - interval '800 days'
            from generate_series(1 + (select count(*) from person)::int, %d) n
            """.formatted(people));
        sql.execute("delete from team");
        sql.execute("""
            insert into team (key, name, contact, members, manager, retired, version)
            select 'team-' || t, 'Team ' || t, '#team-' || t, array_agg(p.id order by p.id), min(p.id), false, 1
            from generate_series(1, %1$d) t
            join (select id, row_number() over (order by id) as place from person) p on p.place %% %1$d = t %% %1$d
            group by t
            """.formatted(teams));
    }
}
