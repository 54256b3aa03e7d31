package dev.andon.followups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a follow-up to be, whole, as it was typed. Blank is the same as null. Of a new one, kind, horizon and
 * priority may be absent (prevent, short, p2), and so may the owner: then whoever owns the incident's report owns it.
 *
 * @param detail Markdown
 * @param kind a word of {@link Kind}
 * @param horizon a word of {@link Horizon}
 * @param priority a word of {@link Priority}
 * @param owner id of a person who may see the incident
 * @param team key of a team
 * @param due a day, as 2026-12-24
 * @param factor key or name of a factor that plays a part in the incident, or that everybody may know
 * @param proof how one would see that it works
 * @param ticket an address on the web
 */
public record FollowUpDraft(
        @Nullable String title,
        @Nullable String detail,
        @Nullable String kind,
        @Nullable String horizon,
        @Nullable String priority,
        @Nullable Long owner,
        @Nullable String team,
        @Nullable String due,
        @Nullable String factor,
        @Nullable String proof,
        @Nullable String ticket,
        boolean initiative) {

    /** A new one of which only the title is known. */
    public static FollowUpDraft titled(@Nullable String title) {
        return new FollowUpDraft(title, null, null, null, null, null, null, null, null, null, null, false);
    }

    /** One as it is, to be changed in part. */
    public static FollowUpDraft of(FollowUp as) {
        return new FollowUpDraft(
                as.title(),
                as.detail(),
                as.kind().word(),
                as.horizon().word(),
                as.priority().word(),
                as.owner(),
                as.team(),
                as.due() == null ? null : as.due().toString(),
                as.factor(),
                as.proof(),
                as.ticket(),
                as.initiative());
    }

    /** The same with another title. */
    public FollowUpDraft withTitle(@Nullable String other) {
        return new FollowUpDraft(
                other, detail, kind, horizon, priority, owner, team, due, factor, proof, ticket, initiative);
    }

    /** The same with another detail. */
    public FollowUpDraft withDetail(@Nullable String other) {
        return new FollowUpDraft(
                title, other, kind, horizon, priority, owner, team, due, factor, proof, ticket, initiative);
    }

    /** The same of another kind and horizon. */
    public FollowUpDraft withKind(Kind other, Horizon when) {
        return new FollowUpDraft(
                title,
                detail,
                other.word(),
                when.word(),
                priority,
                owner,
                team,
                due,
                factor,
                proof,
                ticket,
                initiative);
    }

    /** The same with another priority. */
    public FollowUpDraft withPriority(Priority other) {
        return new FollowUpDraft(
                title, detail, kind, horizon, other.word(), owner, team, due, factor, proof, ticket, initiative);
    }

    /** The same with another owner. */
    public FollowUpDraft withOwner(@Nullable Long other) {
        return new FollowUpDraft(
                title, detail, kind, horizon, priority, other, team, due, factor, proof, ticket, initiative);
    }

    /** The same for another team. */
    public FollowUpDraft withTeam(@Nullable String other) {
        return new FollowUpDraft(
                title, detail, kind, horizon, priority, owner, other, due, factor, proof, ticket, initiative);
    }

    /** The same with another due date. */
    public FollowUpDraft withDue(@Nullable LocalDate other) {
        return new FollowUpDraft(
                title,
                detail,
                kind,
                horizon,
                priority,
                owner,
                team,
                other == null ? null : other.toString(),
                factor,
                proof,
                ticket,
                initiative);
    }

    /** The same about another factor. */
    public FollowUpDraft withFactor(@Nullable String other) {
        return new FollowUpDraft(
                title, detail, kind, horizon, priority, owner, team, due, other, proof, ticket, initiative);
    }

    /** The same with another way to see that it works. */
    public FollowUpDraft withProof(@Nullable String other) {
        return new FollowUpDraft(
                title, detail, kind, horizon, priority, owner, team, due, factor, other, ticket, initiative);
    }

    /** The same with another ticket. */
    public FollowUpDraft withTicket(@Nullable String other) {
        return new FollowUpDraft(
                title, detail, kind, horizon, priority, owner, team, due, factor, proof, other, initiative);
    }
}
