package vn.motcua.counter.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalTest {

    @Test
    void telephone_and_identity_numbers_are_told_apart() {
        assertThat(Personal.findIn("gọi tôi số 0912 345 678")).containsExactly(Personal.PHONE);
        assertThat(Personal.findIn("căn cước 012345678901")).containsExactly(Personal.IDENTITY);
        assertThat(Personal.findIn("+84 912 345 678")).containsExactly(Personal.PHONE);
    }

    @Test
    void links_and_addresses_are_found() {
        assertThat(Personal.findIn("xem tại http://vay.example")).containsExactly(Personal.LINK);
        assertThat(Personal.findIn("thư về lan@thu.example nhé")).containsExactly(Personal.MAIL);
    }

    @Test
    void codes_days_and_amounts_are_no_personal_data() {
        assertThat(Personal.findIn("Thủ tục 1.001193 ngày 24/11/2026 hết 135.000 đồng?"))
                .isEmpty();
    }
}
