package dev.andon.whys;

import dev.andon.claims.Claims;
import dev.andon.documents.Appendix;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Incident;
import dev.andon.whys.WriteWhy.Given;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an answer rests on, and looks whether it is there. */
@Component
public class Proofs {
    private static final String FIELD = "evidence";
    private static final int MOST = 20;
    private static final int WORDS = 500;
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(?:(entry|claim|appendix)\\s+)?#?\\[?\\^?(\\d{1,9})]?(?:[:\\s]+(.*))?");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private final Claims claims;
    private final Appendix appendix;

    Proofs(Claims claims, Appendix appendix) {
        this.claims = claims;
        this.appendix = appendix;
    }

    /** What was typed, one piece a line: {@code 14}, {@code claim 2}, {@code appendix 1}, an address, or words. */
    public static List<Given> typed(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(Proofs::given)
                        .toList();
    }

    private static Given given(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            String kind =
                    numbered.group(1) == null ? "entry" : numbered.group(1).toLowerCase(Locale.ROOT);
            return new Given(kind, Long.valueOf(numbered.group(2)), numbered.group(3));
        }
        return new Given(ADDRESS.matcher(line).matches() ? "link" : "words", null, line);
    }

    List<Proof> checked(Actor viewer, Incident incident, @Nullable List<Given> given, Validation validation) {
        List<Proof> proofs = new ArrayList<>();
        if (given == null) {
            return proofs;
        }
        validation.check(given.size() <= MOST, FIELD, "is more than %d pieces".formatted(MOST));
        for (Given one : given.subList(0, Math.min(MOST, given.size()))) {
            Optional<Proof.Kind> kind = one == null ? Optional.empty() : Proof.Kind.of(String.valueOf(one.kind()));
            if (one == null || kind.isEmpty()) {
                validation.error(FIELD, "must be of the kind entry, claim, appendix, link or words");
            } else {
                proofs.add(proof(viewer, incident, kind.get(), one, validation));
            }
        }
        return List.copyOf(proofs);
    }

    private Proof proof(Actor viewer, Incident incident, Proof.Kind kind, Given one, Validation validation) {
        String text = validation.optionalLine(FIELD, one.text(), WORDS);
        if (kind.isNumbered()) {
            long number = one.number() == null ? 0 : one.number();
            validation.check(
                    isThere(viewer, incident, kind, number),
                    FIELD,
                    kind == Proof.Kind.ENTRY
                            ? "%d is no entry of this incident".formatted(number)
                            : "there is no %s %d in this incident".formatted(kind.word(), number));
            return new Proof(kind, number, text);
        }
        validation.check(text != null, FIELD, "says nothing");
        validation.check(
                kind != Proof.Kind.LINK || text == null || isWebAddress(text),
                FIELD,
                "is not an address such as https://grafana.example/d/7");
        return new Proof(kind, null, text == null ? "" : text);
    }

    private boolean isThere(Actor viewer, Incident incident, Proof.Kind kind, long number) {
        return switch (kind) {
            case ENTRY -> number >= 1 && number <= incident.seq();
            case CLAIM -> claims.of(incident).find(number).isPresent();
            case APPENDIX -> appendix.of(viewer, incident.number()).item(number).isPresent();
            case LINK, WORDS -> true;
        };
    }

    /** A script in a link would run in the browser of whoever follows it. */
    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
