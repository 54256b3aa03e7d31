package dev.andon.contacts.internal;

import dev.andon.contacts.CallTree;
import dev.andon.platform.database.Settled;
import dev.andon.playbook.When;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code contacts_tree}. */
@Component
public class TreeTable {
    private static final TypeReference<List<CallTree.Step>> STEPS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Settled settled;

    TreeTable(JdbcClient db, JsonMapper json, Settled settled) {
        this.settled = settled;
        this.db = db;
        this.json = json;
    }

    /** By name. */
    public List<CallTree> all() {
        return settled.of("call trees", this::read);
    }

    private List<CallTree> read() {
        return List.copyOf(db.sql("select * from contacts_tree order by lower(name), id")
                .query(this::tree)
                .list());
    }

    public List<CallTree> after(long id, int limit) {
        return db.sql("select * from contacts_tree where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(this::tree)
                .list();
    }

    public Optional<CallTree> find(long id) {
        return db.sql("select * from contacts_tree where id = :id")
                .param("id", id)
                .query(this::tree)
                .optional();
    }

    /** Nobody else's until the transaction ends. */
    public Optional<CallTree> lock(long id) {
        return db.sql("select * from contacts_tree where id = :id for update")
                .param("id", id)
                .query(this::tree)
                .optional();
    }

    public boolean isNameTaken(String name, long butBy) {
        return db.sql("select count(*) from contacts_tree where id <> :id and lower(name) = lower(:name)")
                        .param("id", butBy)
                        .param("name", name)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return the id it was given */
    public long insert(CallTree tree) {
        return statement("""
            insert into contacts_tree (name, purpose, types, severities, steps, version)
            values (:name, :purpose, :types, :severities, :steps::jsonb, :version)
            returning id
            """, tree).query(Long.class).single();
    }

    public void update(CallTree tree) {
        statement("""
            update contacts_tree
            set name = :name, purpose = :purpose, types = :types, severities = :severities,
                steps = :steps::jsonb, version = :version
            where id = :id
            """, tree).param("id", tree.id()).update();
    }

    public void delete(long id) {
        db.sql("delete from contacts_tree where id = :id").param("id", id).update();
    }

    private JdbcClient.StatementSpec statement(String sql, CallTree tree) {
        return db.sql(sql)
                .param("name", tree.name())
                .param("purpose", tree.purpose())
                .param("types", tree.when().types().toArray(String[]::new))
                .param("severities", tree.when().severities().toArray(String[]::new))
                .param("steps", json.writeValueAsString(tree.steps()))
                .param("version", tree.version());
    }

    private CallTree tree(ResultSet row, int n) throws SQLException {
        return new CallTree(
                row.getLong("id"),
                row.getString("name"),
                row.getString("purpose"),
                new When(words(row, "types"), words(row, "severities")),
                json.readValue(row.getString("steps"), STEPS),
                row.getLong("version"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
