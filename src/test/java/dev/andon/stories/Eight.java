package dev.andon.stories;

import dev.andon.people.Access;
import dev.andon.testing.Cast;
import java.util.List;
import java.util.stream.Stream;

/** Four in Lisbon, four in Tokyo, where it is nine hours later. */
record Eight(
        Cast.Member ines,
        Cast.Member marek,
        Cast.Member dana,
        Cast.Member tomas,
        Cast.Member aiko,
        Cast.Member kenji,
        Cast.Member yuki,
        Cast.Member ren) {
    static final String LISBON = "Europe/Lisbon";
    static final String TOKYO = "Asia/Tokyo";

    static Eight join(Cast cast) {
        return new Eight(
                cast.join("Ines Rask", Access.RESPONDER, LISBON),
                cast.join("Marek Otto", Access.RESPONDER, LISBON),
                cast.join("Dana Wolff", Access.RESPONDER, LISBON),
                cast.join("Tomas Lind", Access.RESPONDER, LISBON),
                cast.join("Aiko Mori", Access.RESPONDER, TOKYO),
                cast.join("Kenji Sato", Access.RESPONDER, TOKYO),
                cast.join("Yuki Hara", Access.RESPONDER, TOKYO),
                cast.join("Ren Abe", Access.RESPONDER, TOKYO));
    }

    List<Cast.Member> all() {
        return List.of(ines, marek, dana, tomas, aiko, kenji, yuki, ren);
    }

    /** Those whom neither of the two told anything. */
    List<Cast.Member> but(Cast.Member one, Cast.Member other) {
        return Stream.of(ines, marek, dana, tomas, aiko, kenji, yuki, ren)
                .filter(member -> member.id() != one.id() && member.id() != other.id())
                .toList();
    }
}
