package vn.motcua.server.web;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What pages ask every second to know whether the server is there, and whether it is still the same one. */
@RestController
final class AliveController {

    private final ResponseEntity<Alive> answer;

    AliveController(@Value("${motcua.version:dev}") String version) {
        this.answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Alive(UUID.randomUUID().toString(), version));
    }

    /** @param boot another one after each start */
    record Alive(String boot, String version) {}

    @GetMapping("/alive")
    ResponseEntity<Alive> alive() {
        return answer;
    }
}
