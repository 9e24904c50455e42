package vn.motcua.launcher.attack;

import java.util.Locale;

/** Runs every attack against a hall on another address; started by {@code tools/replay-attacks}. */
final class AttackReplay {

    private AttackReplay() {}

    /** @param args the hall's host and port, the attacker's first address, how many more it has, the server's process id */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var hall = new Hall(args[0], Integer.parseInt(args[1]), args[2], Integer.parseInt(args[3]));
        var table = new Table();
        if (args.length < 6 || !args[5].equals("--load-only")) {
            new DoorAttacks(hall, table).run();
        }
        if (args.length < 6 || !args[5].equals("--doors-only")) {
            new LoadAttacks(hall, table, Long.parseLong(args[4]), "HO_TICH").run();
        }
        System.exit(table.end());
    }
}
