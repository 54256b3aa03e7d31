package dev.andon.platform.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Decides where Andon may connect to when somebody typed the address: to the open internet, and to what the operator
 * allowed. Everything else could be a way to make Andon read what only Andon can reach: its own database, the machine's
 * metadata, the network behind it.
 */
final class Guard {
    private static final Set<Integer> PORTS = Set.of(80, 443);

    /** Boot's list follows RFC 6890; these ways to write an IPv4 address in IPv6, and old local ones, are not in it. */
    private static final InetAddressFilter OPEN =
            InetAddressFilter.externalAddresses().andNot("::/96", "64:ff9b:1::/48", "fec0::/10");

    private final List<Allowance> allowed;

    Guard(List<String> allow) {
        this.allowed = Allowance.all(allow);
    }

    /** What is wrong with an address before any name is looked up, as the rest of a sentence; empty when nothing is. */
    static Optional<String> misspelt(URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            return Optional.of("must begin with http:// or https://");
        }
        if (address.getHost() == null || address.getHost().isEmpty()) {
            return Optional.of("names no host");
        }
        if (address.getRawUserInfo() != null) {
            return Optional.of("must not have a name or password in it: everybody who reads evidence would see it");
        }
        return Optional.empty();
    }

    static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return String.valueOf(address.getScheme()).equalsIgnoreCase("https") ? 443 : 80;
    }

    /**
     * Why Andon does not connect there, as a sentence; empty when it may. Without what a name leads to: everybody reads
     * evidence, and could ask our name server for the network's addresses that way.
     */
    Optional<String> refusal(String host, InetAddress address, int port) {
        if (allowed.stream().anyMatch(one -> one.lets(host, address, port))) {
            return Optional.empty();
        }
        if (!OPEN.matches(address)) {
            return Optional.of("%s is %s. %s".formatted(host, sort(address), hint(host, port)));
        }
        if (!PORTS.contains(port)) {
            return Optional.of("Port %d is neither 80 nor 443. %s".formatted(port, hint(host, port)));
        }
        return Optional.empty();
    }

    private static String hint(String host, int port) {
        return "An operator can allow it with ANDON_OUTGOING_ALLOW=%s:%d".formatted(host, port);
    }

    private static String sort(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return "this machine itself";
        }
        if (address.isAnyLocalAddress()) {
            return "no address one can connect to";
        }
        if (address.isMulticastAddress()) {
            return "a multicast address";
        }
        if (address.isLinkLocalAddress()) {
            return "a link-local address, where machines keep their metadata";
        }
        return InetAddressFilter.internalAddresses().matches(address)
                ? "in a private network"
                : "reserved or leads to another address";
    }
}
