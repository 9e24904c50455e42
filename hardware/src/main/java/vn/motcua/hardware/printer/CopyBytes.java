package vn.motcua.hardware.printer;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import vn.motcua.hardware.printer.escpos.EscPos;

/**
 * The bytes of one copy, with the questions that prove it.
 *
 * @param bytes all of them, in the order of the paper
 * @param imageEnd where the picture ends: as long as fewer bytes have gone, no whole slip can have come out
 * @param printed the id that stands behind the picture
 * @param cut the id that stands behind the cut
 * @param paperMm how much paper it takes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
record CopyBytes(byte[] bytes, int imageEnd, String printed, String cut, double paperMm) {

    private static final int FIRST = 0x20;
    private static final int BASE = 94; // printable characters

    static CopyBytes of(PrinterProfile profile, byte[] picture, byte[] separation, double paperMm, long serial) {
        String printed = id(serial * 2);
        String cut = id(serial * 2 + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(EscPos.begin());
        if (profile.recovery() != PrinterProfile.Recovery.PADDING) { // the simple clones count in dots anyway
            out.writeBytes(EscPos.motionUnits(profile.dpi()));
        }
        out.writeBytes(profile.setUp().toArray());
        if (profile.proof() == PrinterProfile.Proof.JOB_ID) {
            out.writeBytes(EscPos.beginJob(cut));
        }
        out.writeBytes(picture);
        int imageEnd = out.size();
        ask(profile, out, printed);
        out.writeBytes(separation);
        ask(profile, out, cut);
        if (profile.proof() == PrinterProfile.Proof.JOB_ID) {
            out.writeBytes(EscPos.endJob());
        }
        return new CopyBytes(out.toByteArray(), imageEnd, printed, cut, paperMm);
    }

    Set<String> ids() {
        return Set.of(printed, cut);
    }

    private static void ask(PrinterProfile profile, ByteArrayOutputStream out, String id) {
        switch (profile.proof()) {
            case PROCESS_ID -> out.writeBytes(EscPos.askProcessId(id));
            case QUEUED_STATUS, PRESENTER -> out.writeBytes(EscPos.askWhenDone());
            case JOB_ID, REAL_TIME_STATUS, NONE -> {}
        }
    }

    /** Four characters that come again only after 78 million copies. */
    static String id(long serial) {
        char[] id = new char[4];
        long rest = serial;
        for (int i = 3; i >= 0; i--) {
            id[i] = (char) (FIRST + rest % BASE);
            rest /= BASE;
        }
        return new String(id);
    }
}
