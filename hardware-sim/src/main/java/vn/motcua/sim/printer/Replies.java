package vn.motcua.sim.printer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import vn.motcua.sim.printer.PrinterModel.Skill;

/** The replies of a simulated printer, by its model. Used under the lock of its {@link Mechanism}. */
final class Replies {

    /** Moves the ticket in the presenter. */
    interface PresenterMotor {

        /** Shows it; after that many seconds, if not 0, it is drawn back or let fall. */
        void present(int seconds, boolean thenRetract);

        void eject();

        void retract();
    }

    private final PrinterSetup setup;
    private final PrinterModel model;
    private final Answers answers;
    private final Supplier<PrinterCondition> condition;
    private final PresenterMotor presenter;
    private int automatic; // GS a n
    private byte[] lastAutomatic = {};
    private boolean offlineResponse;
    private boolean atMouth;
    private byte[] job = {};

    Replies(PrinterSetup setup, Answers answers, Supplier<PrinterCondition> condition, PresenterMotor presenter) {
        this.setup = setup;
        this.model = setup.model();
        this.answers = answers;
        this.condition = condition;
        this.presenter = presenter;
    }

    /** Returns whether there is such a question. */
    boolean realTime(int n, boolean motor) {
        if (n == 0x14 && model.has(Skill.CUSTOM_PRESENTER)) {
            answers.say(condition.get().full(atMouth, motor));
        } else if (n == 0x11 && model.has(Skill.CUSTOM_PRESENTER)) {
            answers.say((byte) (motor ? 0x04 : 0));
        } else if (n >= 1 && n <= 4 && model.has(Skill.REAL_TIME_STATUS)) {
            answers.say((byte) condition.get().realTime(n));
        } else {
            return false;
        }
        return true;
    }

    /** ESC @ switches automatic status and offline response off. */
    void initialized() {
        automatic = 0;
        offlineResponse = false;
    }

    void powerOn() {
        initialized();
        job = new byte[0];
    }

    void cleared() {
        answers.say((byte) 0x37, (byte) 0x25, (byte) 0);
    }

    void ticketAtMouth(boolean there) {
        atMouth = there;
    }

    /** GS r n: 1 the roll, 2 the drawer's switch, which is open here for ever. Returns whether there is such a question. */
    boolean queued(int n) {
        boolean roll = n == 1 || n == '1';
        boolean drawer = n == 2 || n == '2';
        if (!model.has(Skill.QUEUED_STATUS) || (!roll && !drawer)) {
            return false;
        }
        answers.say((byte) (roll ? condition.get().queued() : 0));
        return true;
    }

    /** A sensor may have changed. */
    void changed() {
        if (automatic != 0) {
            byte[] now = condition.get().automatic();
            if (concerns(lastAutomatic, now)) {
                answers.say(now);
            }
            lastAutomatic = now;
        }
    }

    /** GS a n: 02 online or offline, 04 errors, 08 the roll. */
    private boolean concerns(byte[] before, byte[] now) {
        return ((automatic & 0x02) != 0 && before[0] != now[0])
                || ((automatic & 0x04) != 0 && before[1] != now[1])
                || ((automatic & 0x08) != 0 && before[2] != now[2]);
    }

    /** Printing has come to a stop. */
    void stopped() {
        if (offlineResponse) {
            answers.say((byte) 0x37, (byte) 0x23, (byte) condition.get().offlineCause(), (byte) 0);
        }
    }

    /** Carries out a command that puts no ink on paper. Returns whether there is such a command. */
    boolean command(int code, byte[] data) {
        return switch (code) {
            case 0x1D61 -> knows(Skill.ASB, () -> startAutomatic(data[0]));
            case 0x1D49 -> model.has(Skill.IDENTITY) && identify(data[0] & 0xFF);
            case 0x1D28 -> data[0] == 'H' && model.has(Skill.PROCESS_ID) && process(data);
            case 0x1D47 -> knows(Skill.NPI_JOB, () -> jobId(data));
            case 0x1B76 ->
                model.has(Skill.NPI_JOB)
                        ? knows(
                                Skill.NPI_JOB,
                                () -> answers.say((byte) condition.get().npi()))
                        : queued(1); // the older name of GS r 1
            case 0x1B75 -> queued(2); // the older name of GS r 2
            case 0x1D65 -> model.has(Skill.CUSTOM_PRESENTER) && presenter(data);
            case 0x1C50 -> knows(Skill.CUSTOM_PRESENTER, () -> presenter.present(data[3] & 0xFF, data[2] == 'R'));
            default -> false;
        };
    }

    private boolean knows(Skill skill, Runnable what) {
        if (model.has(skill)) {
            what.run();
        }
        return model.has(skill);
    }

    private void startAutomatic(int groups) {
        automatic = groups & 0x0E;
        lastAutomatic = condition.get().automatic();
        if (automatic != 0) {
            answers.say(lastAutomatic);
        }
    }

    private boolean identify(int n) {
        switch (n) {
            case 1, 0x31 -> answers.say((byte) model.modelId());
            case 2, 0x32 -> answers.say((byte) (model.has(Skill.CUTTER) ? 0x02 : 0));
            case 3, 0x33 -> answers.say((byte) 1);
            case 65 -> text("1.00");
            case 66 -> text(model.maker());
            case 67 -> text(model.shown());
            case 68 -> text(setup.serial());
            default -> {
                return false; // not answered, as the reference has it
            }
        }
        return true;
    }

    private void text(String says) {
        byte[] letters = says.getBytes(StandardCharsets.US_ASCII);
        byte[] block = new byte[letters.length + 2];
        block[0] = 0x5F;
        System.arraycopy(letters, 0, block, 1, letters.length);
        answers.say(block);
    }

    private boolean process(byte[] data) {
        if (data.length >= 9 && data[3] == 0x30 && data[4] == 0x30) {
            answers.say((byte) 0x37, (byte) 0x22, data[5], data[6], data[7], data[8], (byte) 0);
        } else if (data.length >= 6 && data[3] == 0x31 && data[4] == 0x30) {
            offlineResponse = data[5] == 2;
        } else {
            return false;
        }
        return true;
    }

    private void jobId(byte[] data) {
        if (data[0] == 0x31) {
            job = Arrays.copyOfRange(data, 1, 5);
        } else if (job.length == 4) {
            byte status = (byte) condition.get().npi();
            answers.say((byte) 0xFF, (byte) 0x13, job[0], job[1], job[2], job[3], status, (byte) 0, (byte) 0, (byte) 0);
            job = new byte[0];
        }
    }

    private boolean presenter(byte[] data) {
        switch (data[0]) {
            case 2 -> presenter.retract();
            case 3 -> presenter.present(0, false);
            case 5 -> presenter.eject();
            case 6 -> answers.say((byte) condition.get().ejector(atMouth));
            case 0x20 -> presenter.present(data[2] & 0xFF, true);
            default -> {
                return false; // 12h and 14h choose modes that are not simulated
            }
        }
        return true;
    }
}
