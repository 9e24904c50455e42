package vn.motcua.launcher.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes in which clients speak STOMP, see {@code src/test/stomp/stomp_shapes.py}, and what the server owes each. */
final class StompShapes {

    private static final String NO_FRAME = "ERROR this is no STOMP frame the feed takes";

    static final Map<String, List<String>> EXPECTED = expected();

    private StompShapes() {}

    private static Map<String, List<String>> expected() {
        Map<String, List<String>> owed = new LinkedHashMap<>();
        owed.put("connect, subscribe with receipt", List.of("CONNECTED 1.2", "RECEIPT r1"));
        owed.put("token in the handshake, no heart-beat", List.of("CONNECTED 1.2"));
        owed.put("STOMP instead of CONNECT", List.of("CONNECTED 1.2"));
        owed.put("lines that end in CR LF", List.of("CONNECTED 1.2"));
        owed.put("empty lines behind a frame", List.of("CONNECTED 1.2"));
        owed.put("two frames in a message", List.of("CONNECTED 1.2", "RECEIPT r1"));
        owed.put("a frame in two messages", List.of("CONNECTED 1.2"));
        owed.put("a message in fragments", List.of("CONNECTED 1.2"));
        owed.put("a binary message", List.of("CONNECTED 1.2"));
        owed.put("accept-version 1.0", List.of("CONNECTED 1.0", "RECEIPT r1"));
        owed.put("accept-version 1.1,1.0", List.of("CONNECTED 1.1"));
        owed.put("subprotocols v10 to v12", List.of("v10.stomp", "CONNECTED 1.2"));
        // the client gives up where its protocol is not taken, as RFC 6455 lets it
        owed.put("another protocol's name", List.of("WebSocketException: Invalid WebSocket Header"));
        owed.put("no host", List.of("CONNECTED 1.2"));
        owed.put("heart-beat with one number", List.of("CONNECTED 1.2"));
        owed.put("heart-beat that is none", List.of(NO_FRAME));
        owed.put("command in lower case", List.of(NO_FRAME, "CLOSED"));
        owed.put(
                "wrong token",
                List.of("ERROR not let in\\c pair this device, or send Authorization in CONNECT", "CLOSED"));
        owed.put("SEND", List.of("CONNECTED 1.2", "ERROR the feed is for listening; commands go over REST", "CLOSED"));
        owed.put(
                "wildcard",
                List.of(
                        "CONNECTED 1.2",
                        "ERROR there is nothing to listen to at /topic/*, only /topic/entries",
                        "CLOSED"));
        owed.put("same id twice", List.of("CONNECTED 1.2", "RECEIPT r1", "RECEIPT r1"));
        owed.put("DISCONNECT with receipt", List.of("CONNECTED 1.2", "RECEIPT 77"));
        owed.put("header of 70 kB", List.of("CLOSED"));
        owed.put("UNSUBSCRIBE of nothing", List.of("CONNECTED 1.2", "RECEIPT u", "RECEIPT r1"));
        return owed;
    }
}
