package dev.andon.sharing.internal;

import dev.andon.platform.database.Times;
import dev.andon.sharing.CustomerText;
import dev.andon.sharing.CustomerText.Part;
import dev.andon.sharing.PublicEdition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the public reads. These queries name no table but the two that hold approved text. */
@Component
public class PublicTable {
    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};
    private static final String LATEST = """
        select e.*, first.published_at as first_at
        from sharing_page p
        join lateral (
            select * from sharing_edition where slug = p.slug order by edition desc limit 1) e on true
        join sharing_edition first on first.slug = p.slug and first.edition = 1
        """;

    private final JdbcClient db;
    private final JsonMapper json;

    PublicTable(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @param withdrawnAt null while it is published */
    public record Page(
            String slug, long versionId, @Nullable Instant withdrawnAt) {}

    public Optional<Page> page(String slug) {
        return db.sql("select * from sharing_page where slug = :slug")
                .param("slug", slug)
                .query(PublicTable::page)
                .optional();
    }

    public Optional<Page> pageOf(long versionId) {
        return db.sql("select * from sharing_page where version_id = :version")
                .param("version", versionId)
                .query(PublicTable::page)
                .optional();
    }

    private static Page page(ResultSet row, int n) throws SQLException {
        return new Page(row.getString("slug"), row.getLong("version_id"), Times.instantOrNull(row, "withdrawn_at"));
    }

    /** What stands on the page now. */
    public Optional<PublicEdition> latest(String slug) {
        return db.sql(LATEST + "where p.slug = :slug")
                .param("slug", slug)
                .query(this::edition)
                .optional();
    }

    /** What is published and says all of these words, latest first. */
    public List<PublicEdition> published(String text, int limit) {
        return db.sql(LATEST + """
            where p.withdrawn_at is null
                and (:text = '' or to_tsvector('simple', e.title || ' ' || e.words)
                    @@ plainto_tsquery('simple', :text))
            order by first.published_at desc, p.slug
            limit :limit
            """)
                .param("text", text)
                .param("limit", limit)
                .query(this::edition)
                .list();
    }

    private PublicEdition edition(ResultSet row, int n) throws SQLException {
        return new PublicEdition(
                row.getString("slug"),
                row.getInt("edition"),
                row.getString("title"),
                json.readValue(row.getString("parts"), PARTS),
                Times.instant(row, "first_at"),
                Times.instant(row, "published_at"));
    }

    public void addPage(String slug, long versionId) {
        db.sql("insert into sharing_page (slug, version_id) values (:slug, :version)")
                .param("slug", slug)
                .param("version", versionId)
                .update();
    }

    /** @param at null to show it again */
    public void withdraw(String slug, @Nullable Instant at) {
        db.sql("update sharing_page set withdrawn_at = :at where slug = :slug")
                .param("slug", slug)
                .param("at", Times.sqlOrNull(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** @param words every word of it, to be searched */
    public void add(PublicEdition edition, String words, String publishedBy, String approvedBy) {
        db.sql("""
            insert into sharing_edition (slug, edition, title, parts, words, published_at, published_by, approved_by)
            values (:slug, :edition, :title, :parts::jsonb, :words, :at, :by, :approved)
            """)
                .param("slug", edition.slug())
                .param("edition", edition.edition())
                .param("title", edition.title())
                .param("parts", json.writeValueAsString(edition.parts()))
                .param("words", words)
                .param("at", Times.sql(edition.publishedAt()))
                .param("by", publishedBy)
                .param("approved", approvedBy)
                .update();
    }

    /** One that was published, as people of the house look back at it. */
    public record Past(
            int edition, String title, List<Part> parts, Instant publishedAt, String publishedBy, String approvedBy) {
        /** All of it as one Markdown document. */
        public String markdown() {
            return CustomerText.markdown(title, parts);
        }
    }

    /** Latest first. */
    public List<Past> editions(String slug) {
        return db.sql("select * from sharing_edition where slug = :slug order by edition desc")
                .param("slug", slug)
                .query((row, n) -> new Past(
                        row.getInt("edition"),
                        row.getString("title"),
                        json.readValue(row.getString("parts"), PARTS),
                        Times.instant(row, "published_at"),
                        row.getString("published_by"),
                        row.getString("approved_by")))
                .list();
    }
}
