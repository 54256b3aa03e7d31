package dev.andon.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two hundred reports of a company that wrote them in three ways over the years. */
final class Shelf {
    private static final List<String> THINGS =
            List.of("Checkout", "Search", "Sign-in", "Invoices", "The warehouse feed");
    private static final List<String> TROUBLES =
            List.of("answers slowly", "rejects everybody", "loses every tenth order", "is down");

    private Shelf() {}

    static List<Map<String, String>> files() {
        List<Map<String, String>> files = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            String text = n % 3 == 0 ? yaml(n) : n % 3 == 1 ? toml(n) : table(n);
            files.add(Map.of("path", "reports/20%02d/%03d.md".formatted(18 + n % 7, n), "text", text));
        }
        return files;
    }

    static String title(int n) {
        return THINGS.get(n % THINGS.size()) + " " + TROUBLES.get(n % TROUBLES.size()) + ", case " + n;
    }

    private static String yaml(int n) {
        return """
            ---
            title: "%s"
            severity: SEV-%d
            date: 20%02d-03-%02d 14:05
            resolved: 20%02d-03-%02d 16:40
            services: [checkout, search]
            author: Person %d
            ---
            Nobody could pay between two and four, case %d.

            ## Timeline

            | Time | What |
            |---|---|
            | 14:05 | Orders stop, case %d |

            ## Root cause

            The pool of case %d was too small.

            ## Notes of the night
            Coffee was had in case %d.
            """.formatted(title(n), 1 + n % 4, 18 + n % 7, 1 + n % 28, 18 + n % 7, 1 + n % 28, n, n, n, n, n);
    }

    private static String toml(int n) {
        return """
            +++
            name = "%s"
            priority = "%s"
            started = "%d March 20%02d 09:00"
            ended = "%d March 20%02d 11:30"
            labels = ["old", "wiki"]
            +++
            # %s

            ## 1. What happened
            The certificate of case %d ran out.

            ### How it was seen
            A customer of case %d rang.

            ## 2. Action items
            - Renew it earlier, case %d
            """.formatted(
                        title(n),
                        List.of("critical", "major", "medium", "minor").get(n % 4),
                        1 + n % 28,
                        18 + n % 7,
                        1 + n % 28,
                        18 + n % 7,
                        title(n),
                        n,
                        n,
                        n);
    }

    private static String table(int n) {
        return """
            # %s

            | Field | Value |
            |---|---|
            | Severity | P%d |
            | Start time | 20%02d/05/%02d 22:10 |
            | End time | 20%02d/05/%02d 23:59 |
            | Postmortem owner | Team %d |

            ## Customer impact

            One in ten of case %d waited.

            ## Lessons learned

            **Well:** somebody in case %d was awake.

            ```
            # not a heading of case %d
            ```
            """.formatted(title(n), 1 + n % 4, 18 + n % 7, 1 + n % 28, 18 + n % 7, 1 + n % 28, n, n, n, n);
    }
}
