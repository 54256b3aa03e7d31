import java.util.Arrays;

/** Durations in nanoseconds, sorted. */
record Latencies(long[] sorted) {
    static Latencies of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    double percentile(double p) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(Math.ceil(sorted.length * p / 100)) - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format("p50 %.0f ms, p99 %.0f ms", percentile(50), percentile(99));
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
