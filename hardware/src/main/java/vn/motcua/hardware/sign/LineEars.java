package vn.motcua.hardware.sign;

import java.util.function.Consumer;
import vn.motcua.hardware.keypad.KeyFrame;
import vn.motcua.hardware.sign.codec.LineCodec;

/** Receives the codec's events: counts them for the bus's health, and passes keys on. */
record LineEars(LineHealth health, Consumer<KeyFrame> keys) implements LineCodec.Ears {

    @Override
    public void key(KeyFrame frame) {
        keys.accept(frame);
    }

    @Override
    public void noise(int bytes) {
        health.noise(bytes);
    }

    @Override
    public void answeredTwice(int address) {
        health.answeredTwice(address);
    }

    @Override
    public void said(int address, String what) {
        health.said(address, what);
    }

    @Override
    public void keypad(int address, LineCodec.Reply reply) {
        health.keypad(address, reply);
    }

    @Override
    public void late(int address) {
        health.late(address);
    }

    @Override
    public void echo() {
        health.echo();
    }
}
