package vn.motcua.counter.slip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlipButtonTest {

    final SlipButton button = new SlipButton("In lại phiếu", () -> {});

    @Test
    void shows_the_key_that_presses_it() {
        button.bearKey(true);

        assertThat(button.getElement().getAttribute("data-key")).isEqualTo("I");
        assertThat(button.getSuffixComponent()).isNotNull();
    }

    @Test
    void shows_no_key_that_presses_another_button() {
        button.bearKey(true);

        button.bearKey(false);

        assertThat(button.getElement().hasAttribute("data-key")).isFalse();
        assertThat(button.getElement().hasAttribute("aria-keyshortcuts")).isFalse();
        assertThat(button.getSuffixComponent()).isNull();
    }
}
