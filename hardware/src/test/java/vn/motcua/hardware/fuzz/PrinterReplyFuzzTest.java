package vn.motcua.hardware.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.EnumSet;
import java.util.List;
import vn.motcua.hardware.printer.escpos.PrinterStatus;
import vn.motcua.hardware.printer.escpos.Reply;
import vn.motcua.hardware.printer.escpos.ReplyParser;
import vn.motcua.hardware.printer.escpos.ReplyParser.Dialect;

/** What a printer may send back: never fails, says no more replies than bytes came, and hears the next answer. */
class PrinterReplyFuzzTest {

    private static final int LONGEST_BLOCK = 90;

    @FuzzTest(maxDuration = "")
    void reply(byte[] stream) {
        if (stream.length == 0) {
            return;
        }
        EnumSet<Dialect> dialects = EnumSet.noneOf(Dialect.class);
        int bit = 1;
        for (Dialect dialect : Dialect.values()) {
            if ((stream[0] & bit) != 0) {
                dialects.add(dialect);
            }
            bit *= 2;
        }
        ReplyParser parser = new ReplyParser(dialects);
        int replies = 0;
        for (byte octet : stream) {
            List<Reply> heard = parser.feed(octet & 0xFF);
            replies += heard.size();
            for (Reply reply : heard) {
                if (reply instanceof Reply.RealTime(int status)) {
                    assertThat(PrinterStatus.isAnswer(status)).isTrue();
                }
            }
        }
        assertThat(replies).isLessThanOrEqualTo(stream.length);
        for (int i = 0; i < LONGEST_BLOCK; i++) {
            parser.feed(0xF0); // no block goes on through this
        }
        assertThat(parser.feed(0x12)).contains(new Reply.RealTime(0x12));
    }
}
