package dev.andon.sharing.internal;

import dev.andon.platform.database.Times;
import dev.andon.sharing.CustomerSection;
import dev.andon.sharing.CustomerVersion;
import dev.andon.sharing.NeverSaid;
import dev.andon.sharing.Redaction;
import dev.andon.sharing.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what a version for customers is put together from. */
@Component
public class VersionTable {
    private final JdbcClient db;

    VersionTable(JdbcClient db) {
        this.db = db;
    }

    /** Does nothing when the report has one. */
    public void begin(long reportId, Instant now) {
        db.sql("""
            insert into sharing_version (report_id, title, names, version, begun_at, edited_at)
            values (:report, '', false, 1, :now, :now)
            on conflict (report_id) do nothing
            """).param("report", reportId).param("now", Times.sql(now)).update();
    }

    public Optional<CustomerVersion> find(long reportId) {
        return select(reportId, "");
    }

    /** As {@link #find}, and nobody else's until the transaction ends. */
    public Optional<CustomerVersion> lock(long reportId) {
        return select(reportId, " for update");
    }

    private Optional<CustomerVersion> select(long reportId, String lock) {
        return db.sql("select * from sharing_version where report_id = :report" + lock)
                .param("report", reportId)
                .query(this::version)
                .optional();
    }

    private CustomerVersion version(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        return new CustomerVersion(
                id,
                row.getLong("report_id"),
                row.getString("title"),
                row.getBoolean("names"),
                row.getObject("approver_id", Long.class),
                sections(id),
                redactions(id),
                never(id),
                row.getLong("version"),
                Times.instant(row, "begun_at"),
                Times.instant(row, "edited_at"));
    }

    /** Writes the title, the names and who approves. */
    public void update(long id, String title, boolean names, @Nullable Long approverId) {
        db.sql("update sharing_version set title = :title, names = :names, approver_id = :approver where id = :id")
                .param("id", id)
                .param("title", title)
                .param("names", names)
                .param("approver", approverId, java.sql.Types.BIGINT)
                .update();
    }

    /** Something in it changed. */
    public void touch(long id, Instant now) {
        db.sql("update sharing_version set version = version + 1, edited_at = :now where id = :id")
                .param("id", id)
                .param("now", Times.sql(now))
                .update();
    }

    private Map<String, CustomerSection> sections(long id) {
        return db
                .sql("select * from sharing_section where version_id = :id")
                .param("id", id)
                .query((row, n) -> new CustomerSection(
                        row.getString("key"),
                        Treatment.find(row.getString("treatment")).orElseThrow(),
                        row.getString("heading"),
                        row.getString("body"),
                        row.getBoolean("blocks")))
                .list()
                .stream()
                .collect(Collectors.toMap(CustomerSection::key, Function.identity()));
    }

    public void put(long id, CustomerSection section) {
        db.sql("delete from sharing_section where version_id = :id and key = :key")
                .param("id", id)
                .param("key", section.key())
                .update();
        if (section.treatment() == Treatment.OUT) {
            return;
        }
        db.sql("""
            insert into sharing_section (version_id, key, treatment, heading, body, blocks)
            values (:id, :key, :treatment, :heading, :body, :blocks)
            """)
                .param("id", id)
                .param("key", section.key())
                .param("treatment", section.treatment().word())
                .param("heading", section.heading())
                .param("body", section.body())
                .param("blocks", section.blocks())
                .update();
    }

    private List<Redaction> redactions(long id) {
        return db.sql("select * from sharing_redaction where version_id = :id order by section, place, id")
                .param("id", id)
                .query((row, n) -> new Redaction(
                        row.getLong("id"),
                        row.getString("section"),
                        row.getString("words"),
                        row.getString("instead"),
                        row.getInt("place"),
                        row.getInt("found"),
                        row.getString("made_by"),
                        Times.instant(row, "made_at")))
                .list();
    }

    /** The same words in the same section again: what stands in their place is what is said last. */
    public void redact(long id, Redaction redaction) {
        db.sql("""
            insert into sharing_redaction (version_id, section, words, instead, place, found, made_by, made_at)
            values (:id, :section, :words, :instead, :place, :found, :by, :at)
            on conflict (version_id, section, words) do update
            set instead = :instead, place = :place, found = :found, made_by = :by, made_at = :at
            """)
                .param("id", id)
                .param("section", redaction.section())
                .param("words", redaction.words())
                .param("instead", redaction.instead())
                .param("place", redaction.place())
                .param("found", redaction.found())
                .param("by", redaction.madeBy())
                .param("at", Times.sql(redaction.madeAt()))
                .update();
    }

    public void removeRedaction(long id, long redaction) {
        db.sql("delete from sharing_redaction where version_id = :id and id = :redaction")
                .param("id", id)
                .param("redaction", redaction)
                .update();
    }

    /** Of one version, or of the house where it is null. */
    public List<NeverSaid> never(@Nullable Long id) {
        return db.sql("select * from sharing_never where version_id is not distinct from :id order by lower(words)")
                .param("id", id, java.sql.Types.BIGINT)
                .query((row, n) -> new NeverSaid(row.getLong("id"), row.getString("words"), row.getString("instead")))
                .list();
    }

    public NeverSaid addNever(@Nullable Long id, String words, String instead) {
        long added = db.sql("""
            insert into sharing_never (version_id, words, instead) values (:id, :words, :instead)
            on conflict (version_id, words) do update set instead = :instead
            returning id
            """)
                .param("id", id, java.sql.Types.BIGINT)
                .param("words", words)
                .param("instead", instead)
                .query(Long.class)
                .single();
        return new NeverSaid(added, words, instead);
    }

    public void removeNever(long never) {
        db.sql("delete from sharing_never where id = :never")
                .param("never", never)
                .update();
    }
}
