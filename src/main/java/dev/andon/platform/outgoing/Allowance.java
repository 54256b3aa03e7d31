package dev.andon.platform.outgoing;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * One thing the operator allows.
 *
 * @param name a host's name in lower case, when it is one
 * @param addresses an address or a network, when it is one
 * @param port null for every port
 */
record Allowance(
        @Nullable String name,
        @Nullable InetAddressFilter addresses,
        @Nullable Integer port) {
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9a-fA-F:.]+)](/\\d{1,3})?(?::(\\d{1,5}))?");
    private static final Pattern PLAIN = Pattern.compile("([^:/\\s\\[\\]]+)(/\\d{1,3})?(?::(\\d{1,5}))?");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    static List<Allowance> all(List<String> entries) {
        return entries.stream().map(String::strip).map(Allowance::of).toList();
    }

    /** @throws IllegalArgumentException saying what is wrong with the setting: a guess would open more than was meant */
    static Allowance of(String entry) {
        if (entry.chars().filter(c -> c == ':').count() > 1 && !entry.startsWith("[")) {
            return new Allowance(null, filter(entry, entry), null);
        }
        Matcher bracketed = BRACKETED.matcher(entry);
        Matcher plain = PLAIN.matcher(entry);
        Matcher found = bracketed.matches() ? bracketed : plain;
        if (found == plain && !plain.matches()) {
            throw unclear(entry);
        }
        String host = found.group(1);
        String network = found.group(2);
        Integer port = found.group(3) == null ? null : port(entry, found.group(3));
        if (found == bracketed || NUMBERS.matcher(host).matches()) {
            return new Allowance(null, filter(entry, network == null ? host : host + network), port);
        }
        if (network != null) {
            throw unclear(entry);
        }
        return new Allowance(host.toLowerCase(Locale.ROOT), null, port);
    }

    private static int port(String entry, String text) {
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw unclear(entry);
        }
        return port;
    }

    private static InetAddressFilter filter(String entry, String address) {
        try {
            return InetAddressFilter.of(address);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw unclear(entry);
        }
    }

    private static IllegalArgumentException unclear(String entry) {
        return new IllegalArgumentException(
                "ANDON_OUTGOING_ALLOW: \"%s\" is no address, network or name, with or without a port".formatted(entry));
    }

    /** Whether this lets Andon connect there. */
    boolean lets(String host, InetAddress address, int asked) {
        boolean there = name != null
                ? name.equals(host.toLowerCase(Locale.ROOT))
                : addresses != null && addresses.matches(address);
        return there && (port == null || port == asked);
    }
}
