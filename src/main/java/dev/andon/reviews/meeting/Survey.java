package dev.andon.reviews.meeting;

import java.util.List;
import java.util.Locale;

/**
 * What people said of a review meeting, as far as it is shown.
 *
 * @param ratings how many said 1, 2, 3, 4, 5
 * @param words what they wrote, in the order of the alphabet
 * @param waiting how many more have answered, and are shown once there are three of them, else never
 * @param open whether one can still answer
 */
public record Survey(List<Integer> ratings, List<String> words, int waiting, boolean open) {

    /** So many must have answered before anything is shown, and so many more before more is. */
    public static final int TOGETHER = 3;

    public Survey {
        ratings = List.copyOf(ratings);
        words = List.copyOf(words);
    }

    /** How many answers are shown. */
    public int shown() {
        return ratings.stream().mapToInt(Integer::intValue).sum();
    }

    /** The mean of the ratings with one digit; empty while none are shown. */
    public String mean() {
        int sum = 0;
        for (int i = 0; i < ratings.size(); i++) {
            sum += (i + 1) * ratings.get(i);
        }
        return shown() == 0 ? "" : String.format(Locale.ROOT, "%.1f", sum / (double) shown());
    }
}
