package dev.andon.coedit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What has to hold of changes for everybody to come to the same text. */
class ChangeProperties {
    private static final List<String> LETTERS = List.of("a", "b", "c", "\n", "é", "😀", " ");

    @Property(tries = 2_000)
    void whoeverComesFirstTheTextIsTheSame(@ForAll("seeds") long seed) {
        Dice dice = new Dice(seed);
        String text = dice.text(12);
        Change a = dice.change(text.length());
        Change b = dice.change(text.length());

        assertThat(b.map(a, false).apply(a.apply(text)))
                .isEqualTo(a.map(b, true).apply(b.apply(text)));
    }

    @Property(tries = 1_000)
    void composedItDoesWhatBothDoAndItDoesNotMatterWhichAreComposedFirst(@ForAll("seeds") long seed) {
        Dice dice = new Dice(seed);
        String text = dice.text(12);
        Change a = dice.change(text.length());
        Change b = dice.change(a.after());
        Change c = dice.change(b.after());

        assertThat(a.compose(b).apply(text)).isEqualTo(b.apply(a.apply(text)));
        assertThat(a.compose(b).compose(c).apply(text))
                .isEqualTo(a.compose(b.compose(c)).apply(text));
    }

    @Property(tries = 500)
    void nobodyLosesACharacterThatNobodyDeleted(@ForAll("seeds") long seed) {
        Dice dice = new Dice(seed);
        String text = dice.text(12);
        String all = text;
        List<Change> changes = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            changes.add(dice.insertion(text.length(), "<%d>".formatted(person)));
        }
        List<Change> over = new ArrayList<>();
        for (Change change : changes) {
            Change moved = change;
            for (Change earlier : over) {
                moved = moved.map(earlier, false);
            }
            over.add(moved);
            all = moved.apply(all);
        }

        assertThat(all).hasSize(text.length() + 12).contains("<0>", "<1>", "<2>", "<3>");
        String rest = all.replaceAll("<\\d>", "");
        assertThat(rest).isEqualTo(text);
    }

    @Property(tries = 500)
    void whatDiffersBetweenTwoTextsLeadsFromOneToTheOtherAndCutsNoCharacter(@ForAll("seeds") long seed) {
        Dice dice = new Dice(seed);
        String before = dice.text(40);
        String after = dice.upTo(2) == 0 ? dice.text(40) : before.replaceFirst("😀|a", "😁b");
        Change change = TextDiff.between(before, after);

        assertThat(change.apply(before)).isEqualTo(after);
        assertThat(change.parts())
                .allSatisfy(part -> assertThat(part.text() == null ? "" : part.text())
                        .doesNotContainPattern("[\\ud800-\\udbff](?![\\udc00-\\udfff])"));
    }

    /** A server and four people whose lines are slow, down, or lose the answer; all of them come to one text. */
    @Property(tries = 300)
    void peopleWhoseLinesDropComeToTheServersText(@ForAll("seeds") long seed) {
        Dice dice = new Dice(seed);
        Authority server = new Authority(dice.text(8));
        List<Client> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(new Client("c" + i, server));
        }
        for (int turn = 0; turn < 60; turn++) {
            Client client = people.get(dice.upTo(people.size()));
            switch (dice.upTo(4)) {
                case 0, 1 -> client.type(dice);
                case 2 -> client.hear(dice.upTo(3));
                default -> client.send(dice.upTo(3) == 0);
            }
        }
        people.forEach(client -> client.send(false));
        people.forEach(client -> client.hear(Integer.MAX_VALUE));

        assertThat(people).allSatisfy(client -> assertThat(client.text).isEqualTo(server.text));
        String typed = people.stream().map(client -> client.typed).collect(Collectors.joining());
        typed.codePoints().forEach(c -> assertThat(server.text.indexOf(c)).isNotNegative());
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    /** The order of changes, decided as {@link Texts} does. */
    private static final class Authority {
        private final List<Row> rows = new ArrayList<>();
        private String text;

        Authority(String text) {
            this.text = text;
        }

        record Row(String client, long last, Change change) {}

        void take(String client, int version, List<Numbered> sent) {
            Rebase rebase = new Rebase(client, sent);
            rows.subList(version, rows.size()).forEach(row -> rebase.over(row.client(), row.last(), row.change()));
            rebase.result().ifPresent(change -> {
                rows.add(new Row(client, rebase.last(), change));
                text = change.apply(text);
            });
        }
    }

    /** What js/coedit.js does, in Java. */
    private static final class Client {
        private final String id;
        private final Authority server;
        private List<Numbered> pending = new ArrayList<>();
        private int version;
        private long numbers;
        private String text;
        private String typed = "";

        Client(String id, Authority server) {
            this.id = id;
            this.server = server;
            this.text = server.text;
        }

        void type(Dice dice) {
            String letter = Character.toString(0x4E00 + id.charAt(1) * 500 + (int) numbers);
            Change change = dice.insertion(text.length(), letter);
            typed += letter;
            text = change.apply(text);
            pending.add(new Numbered(++numbers, change));
        }

        void send(boolean answerIsLost) {
            server.take(id, version, pending);
            if (!answerIsLost) {
                hear(Integer.MAX_VALUE);
            }
        }

        void hear(int most) {
            int until = (int) Math.min(server.rows.size(), (long) version + most);
            for (; version < until; version++) {
                hear(server.rows.get(version));
            }
        }

        private void hear(Authority.Row row) {
            if (row.client().equals(id)) {
                pending.removeIf(one -> one.seq() <= row.last());
                return;
            }
            Change over = row.change();
            List<Numbered> moved = new ArrayList<>();
            for (Numbered one : pending) {
                moved.add(new Numbered(one.seq(), one.change().map(over, false)));
                over = over.map(one.change(), true);
            }
            pending = moved;
            text = over.apply(text);
        }
    }

    /** Everything random, from one seed. */
    private static final class Dice {
        private final Random random;

        Dice(long seed) {
            random = new Random(seed);
        }

        int upTo(int most) {
            return random.nextInt(most);
        }

        String text(int most) {
            return random.ints(random.nextInt(most + 1), 0, LETTERS.size())
                    .mapToObj(LETTERS::get)
                    .collect(Collectors.joining());
        }

        Change insertion(int length, String text) {
            int at = random.nextInt(length + 1);
            return Change.replacing(length, at, at, text);
        }

        Change change(int length) {
            Parts parts = new Parts();
            int left = length;
            while (left > 0 || random.nextBoolean()) {
                int units = random.nextInt(Math.min(left, 4) + 1);
                if (random.nextBoolean()) {
                    parts.keep(units);
                } else {
                    parts.replace(units, text(3));
                }
                left -= units;
            }
            return parts.change();
        }
    }
}
