/** Storms of alerts through the front door, beside the same rows inserted plainly. */
record Storms(Report report, boolean quick) {
    void measure(House house) throws Exception {
        measure(house, Dialect.ALERTMANAGER, 0.5, "in groups of 20 (Alertmanager's webhook)");
        measure(house, Dialect.PAGERDUTY, 0.25, "one a request (PagerDuty's events)");
    }

    private void measure(House house, Dialect dialect, double floor, String how) throws Exception {
        int storm = quick ? 10_000 : 100_000;
        int rounds = quick ? 1 : 3;
        report.progress.begin("Taking in storms of " + storm + " alerts, " + how);
        new Intake(house, dialect, dialect + "-warm-up").storm(storm / 5);
        double[] ratios = new double[rounds];
        double[] rates = new double[rounds];
        double[] micros = new double[rounds];
        double[] worst = new double[rounds];
        boolean complete = true;
        for (int i = 0; i < rounds; i++) {
            Intake intake = new Intake(house, dialect, dialect + "-" + i);
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
                "Alert intake, new keys, " + how + ", against plain multi-row INSERT",
                "%.2f (%,.0f alerts/s, %.0f µs of the JVM's processor time each)"
                        .formatted(ratio, Latencies.median(rates), Latencies.median(micros)),
                Double.toString(floor),
                ratio >= floor);
        report.row("the same, from request to answer", "p99 %.0f ms".formatted(p99), "p99 500 ms", p99 <= 500);
        report.row(
                "Storms of %,d alerts: accepted and found, each once".formatted(storm),
                complete ? "all" : "not all",
                "all",
                complete);
    }
}
