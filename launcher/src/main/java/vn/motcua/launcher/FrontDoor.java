package vn.motcua.launcher;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.param;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The home page, and the sign of life that pages poll. Both are open to everybody and tell nothing of the hall. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    /** @param boot differs after every start, so that pages of an earlier start know to reload */
    record Alive(String boot, String version) {}

    /**
     * Router functions and not a controller: Vaadin talks to {@code /?v-r=…} by GET and POST, and a controller's
     * mapping of {@code /} would answer those with an error instead of letting them through.
     */
    @Bean
    RouterFunction<ServerResponse> pages(@Value("${motcua.version}") String version) {
        var alive = new Alive(UUID.randomUUID().toString(), version);
        return RouterFunctions.route()
                .route(
                        GET("/").and(param("v-r", value -> true).negate()),
                        request -> ServerResponse.ok().render("forward:/home/index.html"))
                .GET("/t/{ticket}", request -> ServerResponse.ok().render("forward:/phone/index.html"))
                .GET("/display", request -> ServerResponse.ok().render("forward:/display/index.html"))
                .GET("/display/", request -> ServerResponse.ok().render("forward:/display/index.html"))
                .GET(
                        "/alive",
                        request -> ServerResponse.ok()
                                .cacheControl(CacheControl.noStore())
                                .body(alive))
                .build();
    }
}
