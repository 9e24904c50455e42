package vn.motcua.domain.journal;

import java.util.Optional;
import vn.motcua.domain.counter.ClerkId;
import vn.motcua.domain.counter.CounterId;

/**
 * Who caused an entry. Never a person's name: clerks and managers are told apart by id. The rules ask for the kind, so a
 * new kind does not compile before every rule has said what it may.
 */
public sealed interface Actor {

    /** The hall's own clock: days that pass. */
    Actor CLOCK = new Clock();

    /**
     * As it is written, for instance {@code kiosk:kiosk-1}, {@code clerk:c7} or {@code clock}; {@link #parse} reads it.
     * 1 to 60 of letters, digits, {@code -}, {@code _}, {@code :}, {@code @} and {@code .}
     */
    String value();

    /** Days that pass by themselves. */
    record Clock() implements Actor {

        @Override
        public String value() {
            return "clock";
        }
    }

    /** Whoever sits at the server's own console; the operating system has let that person in. */
    record Console() implements Actor {

        @Override
        public String value() {
            return "console";
        }
    }

    /** @param id of the device */
    record Kiosk(String id) implements Actor {

        public Kiosk {
            ActorForm.check("kiosk:" + id);
        }

        @Override
        public String value() {
            return "kiosk:" + id;
        }
    }

    /** @param id of the device */
    record Display(String id) implements Actor {

        public Display {
            ActorForm.check("display:" + id);
        }

        @Override
        public String value() {
            return "display:" + id;
        }
    }

    /** @param id of the device */
    record Printer(String id) implements Actor {

        public Printer {
            ActorForm.check("printer:" + id);
        }

        @Override
        public String value() {
            return "printer:" + id;
        }
    }

    /** Speaks for the counter that this clerk has open, and for no other. */
    record Clerk(ClerkId id) implements Actor {

        public Clerk {
            ActorForm.check("clerk:" + id);
        }

        @Override
        public String value() {
            return "clerk:" + id;
        }
    }

    /** @param id of the account */
    record Manager(String id) implements Actor {

        public Manager {
            ActorForm.check("manager:" + id);
        }

        @Override
        public String value() {
            return "manager:" + id;
        }
    }

    /**
     * The keys of a counter.
     *
     * @param computer where the keypad is connected; empty: at the server
     */
    record Keypad(CounterId counter, Optional<String> computer) implements Actor {

        public Keypad {
            ActorForm.check(written(counter, computer));
        }

        @Override
        public String value() {
            return written(counter, computer);
        }

        private static String written(CounterId counter, Optional<String> computer) {
            return "keypad:" + counter + computer.map(at -> "@" + at).orElse("");
        }
    }

    /** Another system, with a token of its own. */
    record Integrator(String id) implements Actor {

        public Integrator {
            ActorForm.check("system:" + id);
        }

        @Override
        public String value() {
            return "system:" + id;
        }
    }

    /** Whom this version cannot tell apart: an entry of a newer one, or one whose actor is not told. */
    record Other(String value) implements Actor {

        public Other {
            ActorForm.check(value);
        }
    }

    /** @throws IllegalArgumentException if the text has another form than {@link #value()} promises */
    static Actor parse(String value) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            return value.equals("clock") ? CLOCK : value.equals("console") ? new Console() : new Other(value);
        }
        String id = value.substring(colon + 1);
        return switch (value.substring(0, colon)) {
            case "kiosk" -> new Kiosk(id);
            case "display" -> new Display(id);
            case "printer" -> new Printer(id);
            case "clerk" -> new Clerk(new ClerkId(id));
            case "manager" -> new Manager(id);
            case "keypad" -> keypad(value, id);
            case "system" -> new Integrator(id);
            default -> new Other(value);
        };
    }

    private static Actor keypad(String value, String id) {
        int at = id.indexOf('@');
        String counter = at < 0 ? id : id.substring(0, at);
        return counter.matches("[1-9]\\d{0,2}")
                ? new Keypad(
                        new CounterId(Integer.parseInt(counter)),
                        at < 0 ? Optional.empty() : Optional.of(id.substring(at + 1)))
                : new Other(value);
    }
}
