package dev.andon.coedit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.coedit.Difference.Kind;
import dev.andon.coedit.Difference.Piece;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void aFewWordsStandInTheTextThatStayed() {
        Difference read = Difference.between("Cards were declined in every country.", "Cards were declined in Norway.");
        assertThat(read.pieces()).extracting(Piece::kind).containsSequence(Kind.DELETED, Kind.INSERTED);
        assertThat(read.pieces().getFirst()).isEqualTo(new Piece(Kind.KEPT, "Cards were declined in "));
    }

    @Test
    void aTextWrittenAnewIsOneInThePlaceOfAnother() {
        String draft = "- Checkout rejects every card payment [1]\n- Severity SEV1; affected: checkout, gateway [19]\n"
                + "- It took 1 h 15 min from the beginning to the resolution; downtime was 41 min [2] [79]";
        String told =
                "A change in the gateway sent every declined request a second time. The processor takes two identical"
                        + " requests within a second for an attack. For 33 minutes at night nobody could pay by card.";
        assertThat(Difference.between(draft, told).pieces())
                .containsExactly(new Piece(Kind.DELETED, draft), new Piece(Kind.INSERTED, told));
    }
}
