package vn.motcua.hardware.sign.codec;

import java.io.IOException;
import java.time.Duration;
import vn.motcua.hardware.keypad.KeyFrame;

/** A protocol of a sign bus. Made for one link, used by the line's thread only. */
public interface LineCodec {

    /** What became of a frame. */
    enum Reply {
        /** The device has said that it took it. */
        ACCEPTED,
        /** Sent; these devices never answer. */
        SENT,
        /** Nothing came back in time. */
        SILENT,
        /** Something came back, and it made no sense. */
        GARBLED,
        /** Our own frame came back, and nothing else. */
        ECHO,
        /** Something else answered than what was asked. */
        FOREIGN,
        /** It does not know what it is asked for: another model, or another map of its registers. */
        REFUSED,
        /** It has no time now; to be asked again. */
        BUSY,
        /** It tells a failure of its own. */
        FAILED
    }

    /** Hears what comes by itself, or beside an answer. */
    interface Ears {

        void key(KeyFrame frame);

        /** Bytes that make no sense. */
        void noise(int bytes);

        /** One more answer than there can be: two devices think that they are this address. */
        void answeredTwice(int address);

        /** What an address said last, for the technician; empty when it did as it was told. */
        default void said(int address, String what) {}

        /** A keypad answered: as it should, or that it cannot say what it was asked. */
        default void keypad(int address, Reply reply) {}

        /** An answer that came after its time. */
        default void late(int address) {}

        /** Our own frame came back before the answer, and was dropped. */
        default void echo() {}
    }

    /** The least silence between two frames of ours. */
    Duration gap();

    /** Shows something on a sign, in one attempt. */
    Reply show(int address, Showing what) throws IOException;

    /** Sets the lamp of a keypad, in one attempt; {@link Reply#SENT} and nothing done if there are no lamps. */
    Reply light(int address, Lamp lamp) throws IOException;

    /** Listens for keys, or asks for them, for about that long. */
    void listen(Duration atMost) throws IOException;

    /** The link was opened anew: half a frame from before counts no more. */
    void forget();
}
