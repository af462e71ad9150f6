package io.vitrine.ingest.rate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom attempts are counted for. Kept in memory only, for as long as the counting takes.
 *
 * @param network an IPv4 address, or the first 64 bits of an IPv6 address: the smallest network that one customer gets,
 *     within which changing the address costs nothing
 */
public record ClientAddress(String network) {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]*:[0-9a-f:]*(\\d{1,3}(\\.\\d{1,3}){3})?");
    private static final Pattern IPV4_WITH_PORT = Pattern.compile("(" + IPV4 + "):\\d{1,5}");

    /** Where all malformed addresses are counted together. */
    private static final String UNKNOWN = "unknown";

    /** Longest text of an IPv6 address with brackets, zone and port. */
    private static final int MAX_LENGTH = 100;

    /**
     * Who called, as the outermost of our gateways saw it. What callers themselves write into the header stands further
     * left and is not believed.
     *
     * @param forwardedFor the header {@code X-Forwarded-For}, all values joined by commas
     * @param connection the address of the connection's other end
     * @param gateways how many gateways of our own add to the header
     */
    public static ClientAddress of(@Nullable String forwardedFor, String connection, int gateways) {
        if (forwardedFor != null && gateways > 0) {
            String[] hops = forwardedFor.split(",", -1);
            String seen = hops[Math.max(0, hops.length - gateways)].strip();
            if (isAddress(seen)) {
                return new ClientAddress(network(seen));
            }
        }
        return new ClientAddress(network(connection));
    }

    private static boolean isAddress(String text) {
        String bare = bare(text);
        return bare.length() <= MAX_LENGTH
                && (IPV4.matcher(bare).matches() || IPV6.matcher(bare).matches());
    }

    private static String network(String address) {
        String bare = bare(address);
        return IPV6.matcher(bare).matches() ? prefix(bare) : bare;
    }

    /** Without brackets, port and zone, in lower case. */
    private static String bare(String address) {
        String text = address.toLowerCase(Locale.ROOT);
        if (text.length() > MAX_LENGTH) {
            return text;
        }
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            text = end < 0 ? text.substring(1) : text.substring(1, end);
        }
        var withPort = IPV4_WITH_PORT.matcher(text);
        if (withPort.matches()) {
            text = withPort.group(1);
        }
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    /** The first 64 bits; an IPv4 address in IPv6 clothes is an IPv4 address. */
    private static String prefix(String address) {
        try {
            // A text with a colon is never looked up in the DNS.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(bytes, 0, 8) + "::/64";
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
