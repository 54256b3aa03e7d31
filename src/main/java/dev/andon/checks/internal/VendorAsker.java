package dev.andon.checks.internal;

import dev.andon.checks.Probe;
import dev.andon.checks.Verdict;
import dev.andon.playbook.Question;
import dev.andon.response.Checking.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Do vendors say on their status pages that they have trouble? */
@Component
class VendorAsker implements Asker {
    private final Neighbours neighbours;
    private final Endpoints endpoints;
    private final StatusPage pages;

    VendorAsker(Neighbours neighbours, Endpoints endpoints, StatusPage pages) {
        this.neighbours = neighbours;
        this.endpoints = endpoints;
        this.pages = pages;
    }

    @Override
    public Question.Kind kind() {
        return Question.Kind.VENDOR_STATUS;
    }

    @Override
    public Optional<String> notYet(Question question) {
        if (question.probe() != null) {
            return endpoints.notYet(question, Probe.Kind.STATUS_PAGE);
        }
        return neighbours.knowsStatusPages()
                ? Optional.empty()
                : Optional.of("No vendor of the catalog has the address of its status page; people answer this one.");
    }

    /** A page, and how it is asked. */
    private interface Page {
        Finding ask();
    }

    @Override
    public Finding ask(Asked asked) {
        List<Page> named = named(asked);
        if (named.isEmpty()) {
            return Finding.cannotSay(
                    "No vendor that is needed has the address of its status page in the catalog", List.of());
        }
        List<Future<Finding>> all;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all = named.stream().map(page -> threads.submit(page::ask)).toList();
        } // waits for all of them, none of which takes longer than it may
        return together(all.stream().map(Future::resultNow).toList());
    }

    private List<Page> named(Asked asked) {
        if (asked.question().probe() != null) {
            return endpoints.of(asked.question()).stream()
                    .map(probe -> (Page) () -> pages.ask(probe, asked.patience()))
                    .toList();
        }
        return neighbours.vendors(asked.incident().services(), asked.question().reach()).stream()
                .map(vendor -> (Page) () -> pages.ask(vendor.name(), vendor.statusPage(), asked.patience()))
                .toList();
    }

    /** Trouble of one is trouble; otherwise whoever could not be asked leaves it open. */
    private static Finding together(List<Finding> found) {
        List<Evidence> evidence = found.stream()
                .sorted((one, other) -> rank(one.verdict()) - rank(other.verdict()))
                .flatMap(one -> one.evidence().stream())
                .toList();
        for (Verdict verdict : List.of(Verdict.TROUBLE, Verdict.CANNOT_SAY)) {
            String said = found.stream()
                    .filter(one -> one.verdict() == verdict)
                    .map(Finding::said)
                    .collect(Collectors.joining("; "));
            if (!said.isEmpty()) {
                return new Finding(verdict, said, evidence);
            }
        }
        return Finding.fine(found.stream().map(Finding::said).collect(Collectors.joining("; ")), evidence);
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case TROUBLE -> 0;
            case CANNOT_SAY -> 1;
            case FINE -> 2;
        };
    }
}
