package vn.motcua.launcher;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Motcua. Which rooms open follows from the Spring profile; without one, all of them do, on one computer.
 * Each room is opened by a {@code …Room} of this package, and by nothing else: there is no scan over the rooms.
 */
@SpringBootApplication(scanBasePackages = "vn.motcua.launcher")
public class Motcua {

    public static void main(String[] args) {
        var application = new SpringApplication(Motcua.class);
        application.addInitializers(new OwnAddress());
        application.run(args);
    }
}
