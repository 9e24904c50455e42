package vn.motcua.server.traffic.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** By which address a client is counted: an IPv6 client has a whole block of 64 bits to itself. */
public final class ClientKey {

    private static final int BLOCK_BYTES = 8;

    private ClientKey() {}

    /** @param address as digits, as a request tells it */
    public static String of(String address) {
        return AddressRange.findAddress(address).map(ClientKey::of).orElse(address);
    }

    /** The text by which an address is counted. */
    public static String of(InetAddress address) {
        return address instanceof Inet6Address && !address.isLoopbackAddress()
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BLOCK_BYTES)) + "::/64"
                : address.getHostAddress();
    }
}
