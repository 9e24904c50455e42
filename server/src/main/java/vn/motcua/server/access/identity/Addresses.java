package vn.motcua.server.access.identity;

/** Network addresses as limits see them. */
public final class Addresses {

    private static final int PREFIX_GROUPS = 4;

    private Addresses() {}

    /** One subscriber of IPv6 has a whole /64, and counts as one; an address of IPv4 is itself. */
    public static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String plain = address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
        if (plain.contains(".")) {
            return plain; // an address of IPv4 written as one of IPv6
        }
        String[] groups = expand(plain).split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < Math.min(PREFIX_GROUPS, groups.length); i++) {
            network.append(groups[i]).append(':');
        }
        return isLoopback(groups) ? plain : network + ":/64";
    }

    private static boolean isLoopback(String[] groups) {
        for (int i = 0; i < groups.length - 1; i++) {
            if (!groups[i].equals("0")) {
                return false;
            }
        }
        return true;
    }

    private static String expand(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return address;
        }
        String before = address.substring(0, gap);
        String after = address.substring(gap + 2);
        int have = count(before) + count(after);
        StringBuilder whole = new StringBuilder(before);
        for (int i = have; i < 8; i++) {
            whole.append(whole.isEmpty() ? "0" : ":0");
        }
        return after.isEmpty() ? whole.toString() : whole + ":" + after;
    }

    private static int count(String part) {
        return part.isEmpty() ? 0 : part.split(":", -1).length;
    }
}
