package vn.motcua.hardware.printer.roll;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.hardware.printer.escpos.EscPos;
import vn.motcua.hardware.printer.profile.PrinterProfile;
import vn.motcua.hardware.printer.roll.QueuedQuestions.Kind;

/**
 * The bytes of one copy, with the questions that prove it.
 *
 * @param bytes all of them, in the order of the paper
 * @param imageEnd where the picture ends: as long as fewer bytes have gone, no whole slip can have come out
 * @param printed the id that stands behind the picture
 * @param cut the id that stands behind the cut
 * @param pictureRow the questions that stand behind the picture, where a printer names no ids
 * @param cutRow those behind the cut
 * @param paperMm how much paper it takes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
record CopyBytes(
        byte[] bytes,
        int imageEnd,
        String printed,
        String cut,
        List<Kind> pictureRow,
        List<Kind> cutRow,
        double paperMm) {

    private static final int FIRST = 0x20;
    private static final int BASE = 94; // printable characters

    /**
     * @param white bytes that say nothing, sent first: what an earlier picture may still want, where no answer tells that
     *     it swallows
     */
    static CopyBytes of(
            PrinterProfile profile,
            QueuedQuestions questions,
            int white,
            byte[] picture,
            byte[] separation,
            double paperMm,
            long serial) {
        boolean inRows = profile.proof().queued();
        List<Kind> pictureRow = inRows ? questions.behindPicture(serial) : List.of();
        List<Kind> cutRow = inRows ? questions.behindCut(serial) : List.of();
        String printed = id(serial * 2);
        String cut = id(serial * 2 + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[white]);
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
        ask(profile, out, printed, pictureRow);
        out.writeBytes(separation);
        ask(profile, out, cut, cutRow);
        if (profile.proof() == PrinterProfile.Proof.JOB_ID) {
            out.writeBytes(EscPos.endJob());
        }
        return new CopyBytes(out.toByteArray(), imageEnd, printed, cut, pictureRow, cutRow, paperMm);
    }

    Set<String> ids() {
        return Set.of(printed, cut);
    }

    /** All questions behind this copy, in their order. */
    List<Kind> rows() {
        List<Kind> rows = new ArrayList<>(pictureRow);
        rows.addAll(cutRow);
        return rows;
    }

    private static void ask(PrinterProfile profile, ByteArrayOutputStream out, String id, List<Kind> row) {
        switch (profile.proof()) {
            case PROCESS_ID -> out.writeBytes(EscPos.askProcessId(id));
            case QUEUED_STATUS, PRESENTER -> out.writeBytes(QueuedQuestions.bytes(row));
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
