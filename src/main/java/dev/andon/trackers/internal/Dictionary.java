package dev.andon.trackers.internal;

import dev.andon.followups.FollowUp;
import dev.andon.followups.State;
import dev.andon.people.Person;
import dev.andon.trackers.Agreed;
import dev.andon.trackers.Field;
import dev.andon.trackers.Stage;
import dev.andon.trackers.internal.Merge.Said;
import dev.andon.trackers.internal.vendor.Line;
import dev.andon.trackers.internal.vendor.Tracker;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a follow-up says in the words of one tracker, and the other way round. */
final class Dictionary implements Merge.Words {
    private final Tracker tracker;
    private final Line line;
    private final Accounts accounts;
    private final Map<String, String> names;

    /** @param names of accounts, as the ticket tells them */
    Dictionary(Tracker tracker, Line line, Accounts accounts, Map<String, String> names) {
        this.tracker = tracker;
        this.line = line;
        this.accounts = accounts;
        this.names = names;
    }

    static Map<Field, String> values(FollowUp followUp) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.TITLE, followUp.title());
        values.put(Field.STATE, followUp.state().word());
        values.put(Field.OWNER, followUp.owner() == null ? "" : Long.toString(followUp.owner()));
        values.put(Field.DUE, followUp.due() == null ? "" : followUp.due().toString());
        return values;
    }

    static Stage stage(State state) {
        return switch (state) {
            case OPEN -> Stage.TODO;
            case DOING -> Stage.DOING;
            case DONE, VERIFIED -> Stage.DONE;
            case DECLINED -> Stage.DROPPED;
        };
    }

    private Stage expressed(String ours) {
        return line.connection().expressed(stage(State.of(ours)));
    }

    static List<String> split(String accounts) {
        return Arrays.stream(accounts.split(",")).filter(one -> !one.isEmpty()).toList();
    }

    /** A person's account; empty when they have none. */
    Optional<String> account(String ours) {
        return ours.isEmpty() ? Optional.empty() : accounts.of(tracker, line, Long.parseLong(ours));
    }

    @Override
    public boolean same(Field field, String ours, String theirs) {
        return switch (field) {
            case TITLE -> line(ours).equals(line(theirs));
            case DUE -> ours.equals(theirs);
            case STATE -> expressed(ours) == Stage.of(theirs);
            case OWNER ->
                ours.isEmpty()
                        ? theirs.isEmpty()
                        : !theirs.isEmpty()
                                && account(ours).filter(split(theirs)::contains).isPresent();
        };
    }

    /** Vendors put blanks together. */
    private static String line(String title) {
        return title.strip().replaceAll("\\s+", " ");
    }

    @Override
    public Said theirs(Field field, String ours, String theirs, @Nullable Agreed agreed) {
        return switch (field) {
            case TITLE, DUE -> Said.as(ours);
            case STATE -> Said.as(expressed(ours).word());
            case OWNER -> ours.isEmpty() ? Said.as("") : owner(ours, theirs, agreed);
        };
    }

    /** Who else works on it there, beside the one whom it had from here, stays. */
    private Said owner(String ours, String theirs, @Nullable Agreed agreed) {
        Optional<String> account = account(ours);
        if (account.isEmpty()) {
            return Said.not("%s has no account in %s that Andon knows; the owner is not sent."
                    .formatted(
                            accounts.name(Long.parseLong(ours)), tracker.kind().label()));
        }
        String before = agreed == null || agreed.ours() == null
                ? ""
                : account(agreed.ours()).orElse("");
        boolean beside = tracker.kind().severalOwners() && split(theirs).contains(before);
        Stream<String> others = beside ? split(theirs).stream().filter(one -> !one.equals(before)) : Stream.empty();
        return Said.as(
                Stream.concat(others, account.stream()).sorted().distinct().collect(Collectors.joining(",")));
    }

    @Override
    public Said ours(Field field, String theirs) {
        return switch (field) {
            case TITLE, DUE -> Said.as(theirs);
            case STATE -> state(Stage.of(theirs));
            case OWNER -> theirs.isEmpty() ? Said.as("") : person(theirs);
        };
    }

    private static Said state(Stage stage) {
        return switch (stage) {
            case TODO -> Said.as(State.OPEN.word());
            case DOING -> Said.as(State.DOING.word());
            case DONE -> Said.as(State.DONE.word());
            case DROPPED ->
                Said.not("Here it is declined with a reason, by somebody who accepts the risk until a day. Decline it,"
                        + " or keep what the follow-up says.");
        };
    }

    private Said person(String theirs) {
        return split(theirs).stream()
                .flatMap(account -> accounts.whose(tracker, line, account).stream())
                .findFirst()
                .map(Person::id)
                .map(id -> Said.as(Long.toString(id)))
                .orElseGet(() ->
                        Said.not("Andon does not know whose account that is. An owner of this house can enter it with"
                                + " the connection."));
    }

    @Override
    public String shown(Field field, String theirs) {
        return switch (field) {
            case TITLE, DUE -> theirs;
            case STATE -> Stage.of(theirs).label();
            case OWNER ->
                split(theirs).stream()
                        .map(account -> names.getOrDefault(account, "").isEmpty()
                                ? account
                                : names.getOrDefault(account, account))
                        .collect(Collectors.joining(", "));
        };
    }
}
