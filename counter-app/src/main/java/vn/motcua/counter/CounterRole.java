package vn.motcua.counter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the desks. Needs a {@link vn.motcua.domain.desk.CounterDesk}, a {@link vn.motcua.domain.desk.Administration}
 * and a {@link SignedIn} from elsewhere; Vaadin finds the views by their package.
 */
@Configuration(proxyBeanMethods = false)
public class CounterRole {

    @Bean(destroyMethod = "close")
    Pulse pulse() {
        return new Pulse();
    }
}
