package vn.motcua.sim.printer;

import java.util.function.LongSupplier;

/** The presenter of a simulated printer: holds a ticket until it is taken, pushed out or drawn in. Guarded by whoever owns it. */
final class Presenter implements Replies.PresenterMotor {

    /** Who hears that the ticket is gone. */
    interface Left {
        void ticketLeft(boolean retracted);
    }

    /** Who hears whether a ticket is there. */
    interface Sensor {
        void ticketAtMouth(boolean present);
    }

    private static final long NEVER = Long.MAX_VALUE;

    private final LongSupplier nanos;
    private final Left left;
    private Sensor sensor = present -> {};
    private boolean held;
    private boolean thenRetract;
    private long until = NEVER;

    Presenter(LongSupplier nanos, Left left) {
        this.nanos = nanos;
        this.left = left;
    }

    void tell(Sensor other) {
        sensor = other;
    }

    /** A ticket comes from the blade. */
    void receive() {
        held = true;
        until = NEVER;
        sensor.ticketAtMouth(true);
    }

    /** Does what was ordered for this time. */
    void look(long now) {
        if (held && until < NEVER && until - now <= 0) {
            leave(thenRetract);
        }
    }

    /** Nanoseconds until {@link #look} has something to do, {@code Long.MAX_VALUE} for not by itself. */
    long left(long now) {
        return held && until < NEVER ? until - now : NEVER;
    }

    @Override
    public void present(int seconds, boolean thenRetracted) {
        until = seconds == 0 ? NEVER : nanos.getAsLong() + seconds * 1_000_000_000L;
        thenRetract = thenRetracted;
    }

    @Override
    public void eject() {
        if (held) {
            leave(false);
        }
    }

    @Override
    public void retract() {
        if (held) {
            leave(true);
        }
    }

    private void leave(boolean retracted) {
        held = false;
        until = NEVER;
        sensor.ticketAtMouth(false);
        left.ticketLeft(retracted);
    }
}
