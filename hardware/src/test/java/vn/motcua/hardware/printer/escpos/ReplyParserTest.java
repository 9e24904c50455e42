package vn.motcua.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.hardware.printer.escpos.ReplyParser.Dialect;

class ReplyParserTest {

    private static final String ALL_SORTS =
            "12 37 22 20 20 21 7E 00 00 16 37 25 00 5F 54 4D 2D 54 38 32 00 37 23 41 42 00 1A 0F";

    @ParameterizedTest
    @CsvSource({
        "12, RealTime[octet=18]",
        "1A, RealTime[octet=26]",
        "7E, RealTime[octet=126]",
        "00, Queued[octet=0]",
        "0F, Queued[octet=15]",
        "37 22 61 62 63 64 00, ProcessId[id=abcd]",
        "37 22 32 32 32 32 00, ProcessId[id=2222]",
        "37 25 00, Cleared[]",
        "37 23 00, Stopped[causes=]",
        "5F 54 4D 2D 54 38 32 00, Identity[text=TM-T82]",
        "11, Flow[go=true]",
        "13, Flow[go=false]",
        "FF, Noise[octet=255]"
    })
    void tells_each_reply_apart(String hex, String reply) {
        assertThat(parse(Set.of(), hex)).extracting(Object::toString).containsExactly(reply);
    }

    @Test
    void reads_automatic_status_only_where_it_is_switched_on() {
        assertThat(parse(EnumSet.of(Dialect.AUTOMATIC_STATUS), "18 00 0F 00"))
                .containsExactly(new Reply.Automatic(0x18, 0, 0x0F, 0));
        assertThat(parse(Set.of(), "18")).containsExactly(new Reply.Noise(0x18));
    }

    @Test
    void reads_the_full_status_of_custom_and_the_job_id_of_npi() {
        assertThat(parse(EnumSet.of(Dialect.FULL_STATUS), "10 0F 20 00 00 13"))
                .containsExactly(new Reply.FullStatus(0x20, 0, 0, 0x13));
        assertThat(parse(EnumSet.of(Dialect.JOB_ID), "FF 13 61 62 63 64 00 00 00 00"))
                .containsExactly(new Reply.JobDone("abcd", 0));
    }

    @Test
    void flow_control_inside_a_block_does_not_break_it() {
        assertThat(parse(Set.of(), "37 22 61 13 62 11 63 64 00"))
                .contains(new Reply.ProcessId("abcd"))
                .hasSize(3);
    }

    @Test
    void a_block_that_breaks_off_is_noise_and_the_next_reply_is_found() {
        assertThat(parse(Set.of(), "37 22 61 62 63 64 63 12"))
                .endsWith(new Reply.RealTime(0x12))
                .contains(new Reply.Noise(0x37));
    }

    @Test
    void row_18_a_reply_that_comes_in_pieces_or_joined_is_the_same() {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(ALL_SORTS);
        List<Reply> whole = parse(Set.of(), ALL_SORTS);
        assertThat(whole).hasSize(9).noneMatch(Reply.Noise.class::isInstance);

        for (int cut = 1; cut < bytes.length; cut++) { // the parser sees single bytes; a cut must leave nothing behind
            ReplyParser parser = new ReplyParser(Set.of());
            List<Reply> replies = new ArrayList<>();
            for (int i = 0; i < cut; i++) {
                replies.addAll(parser.feed(bytes[i] & 0xFF));
            }
            for (int i = cut; i < bytes.length; i++) {
                replies.addAll(parser.feed(bytes[i] & 0xFF));
            }
            assertThat(replies).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @Test
    void row_17_whatever_noise_comes_a_reply_behind_it_is_found() {
        Random random = new Random(17);
        for (int round = 0; round < 2_000; round++) {
            ReplyParser parser = new ReplyParser(EnumSet.allOf(Dialect.class));
            for (int i = 0; i < 200; i++) {
                parser.feed(random.nextInt(256));
            }
            for (int i = 0; i < 90; i++) {
                parser.feed(0xF0); // silence of a broken line: no block is longer
            }
            assertThat(parser.feed(0x12)).contains(new Reply.RealTime(0x12));
        }
    }

    private static List<Reply> parse(Set<Dialect> dialects, String hex) {
        ReplyParser parser = new ReplyParser(dialects);
        List<Reply> replies = new ArrayList<>();
        for (byte octet : HexFormat.ofDelimiter(" ").parseHex(hex)) {
            replies.addAll(parser.feed(octet & 0xFF));
        }
        return replies;
    }
}
