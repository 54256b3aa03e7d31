/** Storms of alerts through the front door, beside the same rows inserted plainly. */
record Storms(Report report, boolean quick) {
    void measure(House house) throws Exception {
        int storm = quick ? 10_000 : 100_000;
        int rounds = quick ? 1 : 3;
        report.progress.begin("Taking in storms of " + storm + " alerts");
        new Intake(house, "warm-up").storm(storm / 5);
        double[] ratios = new double[rounds];
        double[] rates = new double[rounds];
        double[] micros = new double[rounds];
        double[] worst = new double[rounds];
        boolean complete = true;
        for (int i = 0; i < rounds; i++) {
            Intake intake = new Intake(house, "storm-" + i);
            double before = house.cpuSeconds();
            Intake.Storm taken = intake.storm(storm);
            micros[i] = (house.cpuSeconds() - before) * 1e6 / storm;
            double plain = intake.insertPlainly(storm, 1);
            ratios[i] = taken.perSecond() / plain;
            rates[i] = taken.perSecond();
            worst[i] = taken.latencies().percentile(99);
            complete &= intake.found() == storm;
            report.progress.end("%,.0f alerts a second, %s; %,.0f rows a second plainly; %d sent again"
                    .formatted(taken.perSecond(), taken.latencies(), plain, taken.sentAgain()));
        }
        double ratio = Latencies.median(ratios);
        double p99 = Latencies.median(worst);
        report.row(
                "Alert intake, new keys, against plain multi-row INSERT",
                "%.2f (%,.0f alerts/s, %.0f µs of the JVM's processor time each)"
                        .formatted(ratio, Latencies.median(rates), Latencies.median(micros)),
                "0.5",
                ratio >= 0.5);
        report.row("the same, from request to answer", "p99 %.0f ms".formatted(p99), "p99 500 ms", p99 <= 500);
        report.row(
                "Storm of %,d alerts: accepted and found, each once".formatted(storm),
                complete ? "all" : "not all",
                "all",
                complete);
    }
}
