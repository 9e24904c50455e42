package vn.motcua.hardware.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.sim.escpos.EscPosDecoder;

/** What {@link RasterEncoder} sends, {@link EscPosDecoder} shows, dot for dot. */
class RasterRoundTripTest {

    static final RasterEncoder ENCODER = new RasterEncoder(256, 255, 1, false);

    final Roll roll = new Roll();

    @Test
    void every_dot_arrives_on_wide_and_narrow_paper() {
        for (int width : new int[] {576, 384}) {
            Dots picture = noise(width, 700, 1);

            assertThat(decode(job(picture), width)).containsExactly(picture);
        }
    }

    @Test
    void blank_rows_travel_as_feeds_and_stay_blank() {
        byte[] rows = new byte[72 * 900];
        rows[72 * 10] = 0x01;
        rows[72 * 899 + 71] = 0x01;
        Dots picture = new Dots(576, rows);

        byte[] job = job(picture);

        assertThat(job).hasSizeLessThan(150);
        assertThat(decode(job, 576)).containsExactly(picture);
    }

    @Test
    void feeds_and_bands_keep_to_the_limits_of_the_model() {
        Dots picture = noise(384, 100, 3);

        assertThat(new RasterEncoder(24, 24, 1, false).feed(50))
                .containsExactly(0x1B, 0x4A, 24, 0x1B, 0x4A, 24, 0x1B, 0x4A, 2);
        assertThat(new RasterEncoder(24, 24, 1, false).encode(picture)).startsWith(0x1D, 0x76, 0x30, 0, 48, 0, 24, 0);
        assertThat(decode(join(new RasterEncoder(24, 24, 1, false).encode(picture), EscPos.cutPartial()), 384))
                .containsExactly(picture);
    }

    @Test
    void white_on_both_sides_is_left_out_where_the_printer_centres() {
        byte[] rows = new byte[72 * 40];
        for (int y = 0; y < 40; y++) {
            rows[72 * y + 20] = (byte) (0x80 >> y % 8);
            rows[72 * y + 40] = 0x3C;
        }
        Dots picture = new Dots(576, rows);

        byte[] job = join(new RasterEncoder(256, 255, 1, true).encode(picture), EscPos.cutPartial());

        assertThat(job).hasSizeLessThan(40 * 34);
        assertThat(decode(job, 576)).containsExactly(picture);
    }

    @Test
    void what_is_made_of_double_dots_goes_at_a_quarter_of_its_size() {
        byte[] rows = new byte[72 * 80];
        Random random = new Random(8);
        for (int y = 0; y < 80; y += 2) {
            for (int column = 16; column < 56; column++) {
                int bits = random.nextInt(16);
                int doubled = 0;
                for (int i = 0; i < 4; i++) {
                    doubled |= (((bits >> i) & 1) * 3) << (2 * i);
                }
                rows[72 * y + column] = (byte) doubled;
                rows[72 * (y + 1) + column] = (byte) doubled;
            }
        }
        Dots picture = new Dots(576, rows);

        byte[] job = join(new RasterEncoder(256, 255, 1, true).encode(picture), EscPos.cutPartial());

        assertThat(job).hasSizeLessThan(80 * 40 / 4 + 40);
        assertThat(decode(job, 576)).containsExactly(picture);
    }

    @Test
    void a_picture_of_half_the_width_comes_out_doubled() {
        Dots half = noise(288, 50, 9);

        Dots whole = decode(join(new RasterEncoder(256, 255, 1, true).encodeDoubled(half), EscPos.cutPartial()), 576)
                .getFirst();

        assertThat(whole.height()).isEqualTo(100);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 576; x++) {
                assertThat(whole.ink(x, y)).isEqualTo(half.ink(x / 2, y / 2));
            }
        }
    }

    @Nested
    class A_stream {

        final Dots picture = noise(576, 300, 4);
        final byte[] job = job(picture);

        @Test
        void may_be_cut_anywhere() {
            EscPosDecoder decoder = new EscPosDecoder(576, roll);
            Random random = new Random(5);

            for (int at = 0; at < job.length; ) {
                int end = Math.min(job.length, at + 1 + random.nextInt(700));
                decoder.feed(Arrays.copyOfRange(job, at, end));
                at = end;
            }

            assertThat(roll.slips).containsExactly(picture);
        }

        @Test
        void broken_off_in_the_middle_heals_with_the_next_job() {
            EscPosDecoder decoder = new EscPosDecoder(576, roll);

            decoder.feed(Arrays.copyOf(job, job.length / 2));
            decoder.reset();
            decoder.feed(join(EscPos.begin(), EscPos.cutPartial()));
            decoder.feed(job);

            assertThat(roll.slips).last().isEqualTo(picture);
        }

        @Test
        void of_nonsense_never_throws() {
            EscPosDecoder decoder = new EscPosDecoder(576, roll);
            byte[] nonsense = new byte[200_000];
            new Random(6).nextBytes(nonsense);

            decoder.feed(nonsense);

            assertThat(roll.slips).allMatch(slip -> slip.width() == 576);
        }

        @Test
        void of_commands_of_others_is_stepped_over() {
            byte[] foreign = {
                0x1B, 0x61, 1, 0x1D, 0x21, 0x11, 'X', 0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0, 0x1B, 0x33, 0x1D
            };

            assertThat(decode(join(foreign, job), 576)).containsExactly(picture);
        }
    }

    @Test
    void a_queued_question_is_asked_in_its_place() {
        decode(join(EscPos.askWhenDone(), job(noise(576, 8, 7)), EscPos.askWhenDone()), 576);

        assertThat(roll.order).containsExactly("asked", "cut", "asked");
    }

    @Test
    void a_real_time_command_in_a_picture_is_defused() {
        byte[] rows = new byte[72];
        rows[3] = 0x10;
        rows[4] = 0x04;
        rows[10] = 0x10;
        rows[11] = 0x05;
        rows[20] = 0x10;
        rows[21] = 0x14;
        rows[30] = 0x10; // harmless

        byte[] sent = ENCODER.encode(new Dots(576, rows));

        assertThat(sent).containsSubsequence(0x18, 0x04, 0x18, 0x05, 0x18, 0x14, 0x10);
        assertThat(lookAlikes(sent)).isZero();
    }

    @Test
    void a_real_time_command_across_two_rows_is_defused() {
        byte[] rows = new byte[144];
        rows[71] = 0x10;
        rows[72] = 0x04;

        assertThat(lookAlikes(ENCODER.encode(new Dots(576, rows)))).isZero();
    }

    /** How many bytes 10h stand before 04h, 05h or 14h. */
    static int lookAlikes(byte[] bytes) {
        int found = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x10 && (bytes[i + 1] == 4 || bytes[i + 1] == 5 || bytes[i + 1] == 0x14)) {
                found++;
            }
        }
        return found;
    }

    static final class Roll implements EscPosDecoder.Paper {

        final List<Dots> slips = new ArrayList<>();
        final List<String> order = new ArrayList<>();

        @Override
        public void cut(Dots slip) {
            slips.add(slip);
            order.add("cut");
        }

        @Override
        public void queuedStatusAsked(int n) {
            order.add("asked");
        }
    }

    List<Dots> decode(byte[] bytes, int width) {
        roll.slips.clear();
        new EscPosDecoder(width, roll).feed(bytes);
        return roll.slips;
    }

    static byte[] job(Dots picture) {
        return join(EscPos.begin(), ENCODER.encode(picture), EscPos.cutPartial());
    }

    /** Random dots without a look-alike, so that nothing is defused. */
    static Dots noise(int width, int height, long seed) {
        byte[] rows = new byte[width / 8 * height];
        new Random(seed).nextBytes(rows);
        RasterEncoder.defuse(rows);
        return new Dots(width, rows);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
