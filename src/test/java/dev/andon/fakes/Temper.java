package dev.andon.fakes;

import dev.andon.fakes.Wire.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a vendor's fake is disposed to what it is asked. */
final class Temper {
    private final List<Odd> odd = new ArrayList<>();
    private Mood mood = Mood.FINE;
    private int lasts = Integer.MAX_VALUE;
    private String onlyFor = "";
    private Duration slowness = Duration.ofSeconds(3);
    private int retryAfter = 120;

    /** One question to which something else happens. */
    private record Odd(String method, String pathPart, boolean once, Runnable first, Optional<Reply> instead) {
        boolean meets(String asked, String path) {
            return method.equals(asked) && path.contains(pathPart);
        }
    }

    synchronized void turns(Mood other, int requests, String method) {
        lasts = requests;
        onlyFor = method;
        mood = other;
    }

    synchronized Mood now(String method) {
        if (!onlyFor.isEmpty() && !onlyFor.equals(method) || lasts <= 0) {
            return Mood.FINE;
        }
        lasts--;
        return mood;
    }

    synchronized void slowness(Duration time) {
        slowness = time;
    }

    synchronized Duration slowness() {
        return slowness;
    }

    synchronized void retryAfter(int seconds) {
        retryAfter = seconds;
    }

    synchronized Reply busy() {
        return new Reply(
                429, Map.of("message", "Rate limit exceeded"), Map.of("Retry-After", Integer.toString(retryAfter)));
    }

    synchronized void meanwhile(String method, String pathPart, Runnable happens) {
        odd.add(new Odd(method, pathPart, true, happens, Optional.empty()));
    }

    synchronized void insists(String method, String pathPart, Reply reply) {
        odd.add(new Odd(method, pathPart, false, () -> {}, Optional.of(reply)));
    }

    synchronized void relents() {
        odd.clear();
    }

    /** Whatever happens to this question first, and what is answered instead of the truth. */
    Optional<Reply> strange(String method, String path) {
        Optional<Odd> found;
        synchronized (this) {
            found = odd.stream().filter(one -> one.meets(method, path)).findFirst();
            found.filter(Odd::once).ifPresent(odd::remove);
        }
        found.ifPresent(one -> one.first().run());
        return found.flatMap(Odd::instead);
    }
}
