package vn.motcua.sim.sign;

import vn.motcua.hardware.sign.LineSetup;
import vn.motcua.hardware.sign.codec.Lamp;
import vn.motcua.hardware.sign.frame.FrameSet;
import vn.motcua.hardware.sign.modbus.ModbusSetup;

/** The device side of a sign bus protocol: the half of a codec that simulators need. */
interface DeviceSideCodec {

    /** The signs and keypads on the bus. */
    interface Devices {

        /** How many devices hear this address: 0 if it is muted or not there, 2 if somebody set a switch wrong. */
        int hearing(int address);

        void show(int address, String text, boolean blinking);

        void light(int address, Lamp lamp);
    }

    /**
     * Takes bytes that came over the line at {@code now} of {@link System#nanoTime()}.
     *
     * @return what the devices answer
     */
    byte[] receive(byte[] bytes, int length, long now);

    /**
     * A key goes down.
     *
     * @return what the keypad sends of its own accord; nothing if it waits to be asked
     */
    byte[] press(int address, int key);

    /** Whether a key is told at once, by whoever sends; else the line is asked, and only wired addresses are heard. */
    boolean keypadsSpeakUnasked();

    /** Whether signs say that they have understood. */
    boolean signsAnswer();

    /** The key comes up again. */
    void release(int address);

    /** The device side of the codec that the bus is set up for. */
    static DeviceSideCodec of(LineSetup setup, Devices devices) {
        return switch (setup.codecName()) {
            case "modbus" -> new ModbusDeviceSide(ModbusSetup.of(setup.spec()), devices);
            case "template" -> new FrameDeviceSide(FrameSet.template(setup.spec()), devices);
            default -> new FrameDeviceSide(FrameSet.qsystem(setup.spec()), devices);
        };
    }
}
