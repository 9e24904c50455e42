package vn.motcua.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.server.access.pairing.Devices;
import vn.motcua.server.audit.AuditLog;
import vn.motcua.server.devices.LocalDeviceDesk;
import vn.motcua.server.hall.ClockGate;
import vn.motcua.server.hall.LocalHall;
import vn.motcua.server.hall.TicketSecrets;
import vn.motcua.server.journal.SqlJournal;
import vn.motcua.server.plan.CurrentPlan;
import vn.motcua.server.storage.OneHall;
import vn.motcua.server.storage.StorageProperties;

/** The server room: journal, hall, interface and access. A process has it in the roles {@code all} and {@code server}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ServerRole {

    /** About a quarter of a second on a mini-PC: dear for somebody who tries a million, cheap for one sign-in. */
    private static final int BCRYPT_STRENGTH = 12;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Each hash says by its prefix how it was made; one of an earlier way is made anew at the next sign-in. */
    static PasswordEncoder encoder(int strength) {
        var bcrypt = new BCryptPasswordEncoder(strength);
        var encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", bcrypt));
        encoder.setDefaultPasswordEncoderForMatches(bcrypt); // of the time before the prefix
        return encoder;
    }

    @Bean
    PasswordEncoder passwords() {
        return encoder(BCRYPT_STRENGTH);
    }

    @Bean
    SqlJournal journal(
            @Nullable @Value("${motcua.storage.hall:#{null}}") String askedHall,
            CurrentPlan plan,
            @Qualifier("writer") DataSource writer,
            @Qualifier("readingJdbc") JdbcClient reading,
            TransactionTemplate transaction) {
        String hall = OneHall.find(reading, askedHall);
        return new SqlJournal(hall, plan.get().zone(), new JdbcTemplate(writer), reading, transaction);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LocalHall hall(
            SqlJournal journal,
            CurrentPlan plan,
            Clock clock,
            ClockGate gate,
            StorageProperties storage,
            Devices devices,
            MeterRegistry meters) {
        var secrets = TicketSecrets.in(storage.directory());
        var hall = new LocalHall(journal, plan, clock, gate, secrets, devices::admits, meters);
        plan.onChange(hall::announceSetup);
        return hall;
    }

    @Bean
    LocalDeviceDesk deviceDesk(JdbcClient jdbc, AuditLog audit, Devices devices, LocalHall hall, Clock clock) {
        var desk = new LocalDeviceDesk(jdbc, audit, devices, hall, clock);
        devices.onRevoke(desk::forgetSound);
        return desk;
    }
}
