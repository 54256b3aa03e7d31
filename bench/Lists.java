import java.util.LinkedHashMap;
import java.util.Map;

/** Lists, searches and a room in a house of 100,000 incidents and five million entries, against one with a hundredth. */
record Lists(Report report, boolean quick) {
    private static final Map<String, String> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("List of incidents, newest", "/incidents");
        ASKED.put("the same, worst first", "/incidents?sort=worst");
        ASKED.put("the same, of one service and severity", "/incidents?service=checkout&severity=sev2");
        ASKED.put("Search, a word that stands in many logs", "/incidents?text=gateway");
        ASKED.put("Search, a word that stands in few", "/incidents?text=zymurgy");
        ASKED.put("Search, two words of which one is common", "/incidents?text=gateway+percolates");
        ASKED.put("Search over the API, with the places", "/api/v1/search?text=gateway");
        ASKED.put("List of reports", "/reports");
        ASKED.put("List of reports, published ones", "/reports?stage=published");
        ASKED.put("List of reports, of one service and severity", "/reports?service=checkout&severity=sev2");
        ASKED.put("List of reports, with a word", "/reports?text=gateway");
        ASKED.put("Home", "/");
        ASKED.put("Words typed into the palette", "/palette?q=gatew");
    }

    void measure(House house) throws Exception {
        new Models(report).work(house);
        Asked asked = new Asked(report, quick, ASKED, "hundredth");
        new Crowd(house, report).fill(quick ? 200 : 1_000, Models.COUNT);
        Map<String, Latencies> small = asked.measure(house);
        new Crowd(house, report).fill(quick ? 2_000 : 100_000, Models.COUNT);
        asked.compare(small, asked.measure(house));
    }
}
