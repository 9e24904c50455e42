package vn.motcua.launcher;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page, and the sign of life that pages poll. Both are open to everybody and tell nothing of the hall. */
@Controller
class FrontDoor {

    private final Alive alive;

    FrontDoor(@Value("${motcua.version}") String version) {
        this.alive = new Alive(UUID.randomUUID().toString(), version);
    }

    /** Before Vaadin, which would answer {@code /} with its own shell. */
    @GetMapping("/")
    String home() {
        return "forward:/home/index.html";
    }

    @GetMapping("/alive")
    ResponseEntity<Alive> alive() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(alive);
    }

    /** @param boot differs after every start, so that pages of an earlier start know to reload */
    record Alive(String boot, String version) {}
}
