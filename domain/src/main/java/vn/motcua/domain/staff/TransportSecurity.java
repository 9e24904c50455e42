package vn.motcua.domain.staff;

import java.time.Instant;
import java.util.List;

/** How connections to this hall's server are protected on their way. */
public interface TransportSecurity {

    /** What holds now. */
    State state();

    /**
     * The certificate that the server shows.
     *
     * @param fingerprint SHA-256, {@code AB:CD:…}
     * @param until the last instant of its validity
     * @param hosts names it holds
     * @param addresses addresses it holds
     */
    record Certified(String fingerprint, Instant until, List<String> hosts, List<String> addresses) {

        public Certified {
            hosts = List.copyOf(hosts);
            addresses = List.copyOf(addresses);
        }
    }

    /** Who vouches for the server. */
    sealed interface State {

        /** Plain http: whoever shares the network can read along. */
        record Plain() implements State {}

        /**
         * The hall's own certificate authority, which every device must be told to trust.
         *
         * @param fingerprint SHA-256 of the authority's certificate, to be compared before a device trusts it
         * @param until when the authority ends
         */
        record OwnAuthority(String fingerprint, Instant until, Certified server) implements State {}

        /** A certificate that the office brought along. */
        record OfficeCertificate(Certified server) implements State {}
    }
}
