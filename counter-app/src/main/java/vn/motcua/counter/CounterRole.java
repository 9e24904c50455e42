package vn.motcua.counter;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.counter.parts.BackgroundTasks;
import vn.motcua.counter.parts.CounterPorts;
import vn.motcua.counter.parts.PushThrottle;
import vn.motcua.counter.parts.SignedIn;
import vn.motcua.domain.desk.Catalogue;
import vn.motcua.domain.desk.CatalogueDesk;
import vn.motcua.domain.desk.Questions;
import vn.motcua.domain.device.DeviceDesk;
import vn.motcua.domain.staff.LinkedAccounts;
import vn.motcua.domain.staff.RecordDesk;
import vn.motcua.domain.staff.SecondFactor;
import vn.motcua.domain.staff.SlipPreview;
import vn.motcua.domain.staff.TransportSecurity;

/**
 * Opens the desks. Needs a {@link vn.motcua.domain.desk.CounterDesk}, a {@link vn.motcua.domain.staff.Administration}
 * and a {@link SignedIn} from elsewhere; Vaadin finds the views by their package.
 */
@Configuration(proxyBeanMethods = false)
public class CounterRole {

    @Bean(destroyMethod = "close")
    PushThrottle pushThrottle() {
        return new PushThrottle();
    }

    @Bean(destroyMethod = "close")
    BackgroundTasks backgroundTasks() {
        return new BackgroundTasks();
    }

    @Bean
    CounterPorts counterPorts(
            ObjectProvider<Catalogue> catalogue,
            ObjectProvider<CatalogueDesk> desk,
            ObjectProvider<Questions> questions,
            ObjectProvider<DeviceDesk> devices,
            ObjectProvider<SlipPreview> slips,
            ObjectProvider<RecordDesk> records,
            ObjectProvider<SecondFactor> factor,
            ObjectProvider<LinkedAccounts> linked,
            ObjectProvider<TransportSecurity> transport) {
        return new CounterPorts(
                Optional.ofNullable(catalogue.getIfAvailable()),
                Optional.ofNullable(desk.getIfAvailable()),
                Optional.ofNullable(questions.getIfAvailable()),
                Optional.ofNullable(devices.getIfAvailable()),
                Optional.ofNullable(slips.getIfAvailable()),
                Optional.ofNullable(records.getIfAvailable()),
                Optional.ofNullable(factor.getIfAvailable()),
                Optional.ofNullable(linked.getIfAvailable()),
                transport.getIfAvailable(() -> TransportSecurity.State.Plain::new));
    }
}
