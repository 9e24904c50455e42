package vn.motcua.counter.admin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.service.Series;
import vn.motcua.domain.service.Service;
import vn.motcua.domain.service.ServiceGroup;
import vn.motcua.domain.service.ServiceGroupId;
import vn.motcua.domain.service.ServiceId;
import vn.motcua.domain.service.Wording;

class GroupsTest {

    static final Wording NAME = new Wording("Giấy tờ cá nhân", "Personal papers");
    static final ServiceGroup PERSON = new ServiceGroup(new ServiceGroupId("PERSON"), NAME, "family");
    static final ServiceGroup LAND =
            new ServiceGroup(new ServiceGroupId("LAND"), new Wording("Đất đai", "Land"), "land");
    static final ServiceId BIRTH = new ServiceId("KHAI_SINH");

    static HallPlan empty() {
        return HallPlan.empty(new Wording("Một cửa", "One stop"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    static HallPlan plan() {
        HallPlan groups = Groups.with(Groups.with(empty(), PERSON, Set.of()), LAND, Set.of());
        return groups.withServices(List.of(
                new Service(BIRTH, new Series("A"), new Wording("Khai sinh", "Birth"), PERSON.id(), "family", true)));
    }

    @Test
    void a_new_group_comes_last_and_a_changed_one_keeps_its_place() {
        var renamed = new ServiceGroup(PERSON.id(), new Wording("Hộ tịch", "Civil status"), "seal");

        assertThat(plan().groups()).containsExactly(PERSON, LAND);
        assertThat(Groups.with(plan(), renamed, Set.of()).groups()).containsExactly(renamed, LAND);
    }

    @Test
    void a_service_moves_into_a_group() {
        HallPlan moved = Groups.with(plan(), LAND, Set.of(BIRTH));

        assertThat(Groups.servicesOf(moved, LAND.id())).extracting(Service::id).containsExactly(BIRTH);
        assertThat(Groups.servicesOf(moved, PERSON.id())).isEmpty();
    }

    @Test
    void groups_change_places_and_stop_at_the_ends() {
        assertThat(Groups.shifted(plan(), LAND.id(), -1).groups()).containsExactly(LAND, PERSON);
        assertThat(Groups.shifted(plan(), PERSON.id(), -1).groups()).containsExactly(PERSON, LAND);
        assertThat(Groups.shifted(plan(), LAND.id(), 1).groups()).containsExactly(PERSON, LAND);
    }

    @Test
    void only_an_empty_group_goes() {
        assertThat(Groups.without(plan(), LAND.id()).groups()).containsExactly(PERSON);
        assertThatIllegalArgumentException().isThrownBy(() -> Groups.without(plan(), PERSON.id()));
    }

    @Test
    void an_id_is_made_of_the_name_and_never_twice() {
        assertThat(Groups.newId(empty(), "Đất đai, nhà ở")).isEqualTo(new ServiceGroupId("DAT_DAI_NHA_O"));
        assertThat(Groups.newId(empty(), "  –  ")).isEqualTo(new ServiceGroupId("NHOM"));
        assertThat(Groups.newId(plan(), "Land")).isEqualTo(new ServiceGroupId("LAND_2"));
        assertThat(Groups.newId(empty(), "Giấy tờ ".repeat(20)).value()).hasSizeLessThanOrEqualTo(36);
    }
}
