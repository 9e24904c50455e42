package vn.motcua.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.motcua.launcher.pages.OpenPages.Answer;
import vn.motcua.launcher.pages.OpenPages.Owner;

class OpenPagesTest {

    private static final Owner STRANGER = new Owner("10.0.0.7", false);
    private static final Owner OTHER = new Owner("10.0.0.8", false);
    private static final Owner CLERK = new Owner("CLERK:c1", true);

    private final AtomicLong nanos = new AtomicLong();
    private final OpenPages pages =
            new OpenPages(new PageProperties(3, 5, 4, 10, Duration.ofSeconds(60), Duration.ofSeconds(150)), nanos::get);

    private void open(String session, Owner owner) {
        assertThat(pages.askForSession(owner)).isEqualTo(new Answer.Welcome());
        pages.sessionBegun(session, owner);
        pages.pageOpened(session);
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void a_stranger_has_a_share_and_the_next_address_its_own() {
        open("a", STRANGER);
        open("b", STRANGER);
        open("c", STRANGER);

        assertThat(pages.askForSession(STRANGER)).isEqualTo(new Answer.Full());
        assertThat(pages.hasRoomForPage(STRANGER)).isFalse();
        open("d", OTHER);
        assertThat(pages.hasRoomForPage(OTHER)).isTrue();
    }

    @Test
    void what_nobody_uses_gives_way_the_oldest_first() {
        open("a", STRANGER);
        open("b", STRANGER);
        open("c", STRANGER);
        pages.sessionUsed("a", STRANGER);
        later(Duration.ofSeconds(4));

        assertThat(pages.askForSession(STRANGER)).isEqualTo(new Answer.InsteadOf("b"));
        pages.sessionUsed("c", STRANGER);
        pages.sessionBegun("d", STRANGER);
        assertThat(pages.askForSession(STRANGER)).isEqualTo(new Answer.Full());
    }

    @Test
    void whoever_is_let_in_does_not_suffer_from_strangers() {
        open("a", STRANGER);
        open("b", STRANGER);
        open("c", STRANGER);
        open("d", OTHER);
        open("e", OTHER);

        assertThat(pages.askForSession(new Owner("10.0.0.9", false))).isEqualTo(new Answer.Full());
        open("f", CLERK);
        assertThat(pages.hasRoomForPage(CLERK)).isTrue();
    }

    @Test
    void a_stranger_who_signs_in_leaves_the_strangers_share() {
        open("a", STRANGER);
        open("b", STRANGER);
        open("c", STRANGER);
        pages.sessionUsed("c", CLERK);

        assertThat(pages.hasRoomForPage(STRANGER)).isTrue();
    }

    @Test
    void new_pages_come_at_a_pace() {
        int welcome = 0;
        for (int i = 0; i < 1_000; i++) {
            if (pages.askForSession(STRANGER) instanceof Answer.Welcome) {
                welcome++;
            }
        }

        assertThat(welcome).isEqualTo(600);
        assertThat(pages.askForSession(OTHER)).isEqualTo(new Answer.Welcome());
        later(Duration.ofSeconds(1));
        assertThat(pages.askForSession(STRANGER)).isEqualTo(new Answer.Welcome());
    }

    @Test
    void what_has_ended_makes_room() {
        open("a", STRANGER);
        open("b", STRANGER);
        open("c", STRANGER);
        pages.sessionRenamed("c", "d");
        pages.sessionEnded("d");

        open("e", STRANGER);
        pages.pageClosed("e");
        assertThat(pages.pages()).isEqualTo(2);
        assertThat(pages.sessions()).isEqualTo(3);
    }
}
