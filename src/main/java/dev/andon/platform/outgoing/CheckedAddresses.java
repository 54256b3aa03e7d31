package dev.andon.platform.outgoing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once and answers only what was checked. The client connects to these very addresses; were the name
 * looked up again for the connection, a name server could answer something else the second time.
 */
final class CheckedAddresses implements DnsResolver {
    private final Guard guard;
    private final DnsResolver names;

    CheckedAddresses(Guard guard, DnsResolver names) {
        this.guard = guard;
        this.names = names;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> checked = new ArrayList<>();
        String refusal = null;
        for (InetAddress address : names.resolve(host)) {
            String why = guard.refusal(host, address, port).orElse(null);
            if (why == null) {
                checked.add(new InetSocketAddress(address, port));
            } else if (refusal == null) {
                refusal = why;
            }
        }
        if (checked.isEmpty() && refusal != null) {
            throw new NotLet(refusal);
        }
        return checked;
    }

    /** Without a port nothing can be decided; the client asks with one. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new NotLet("The port is not known.");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The guard said no. An exception of looking up, because that is where the client lets one through. */
    static final class NotLet extends UnknownHostException {
        NotLet(String why) {
            super(why);
        }
    }
}
