package vn.motcua.launcher.door;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.param;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.motcua.server.plan.CurrentPlan;

/** The home page, and the sign of life that pages poll. Both are open to everybody and tell nothing of the hall. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    /**
     * @param boot differs after every start, so that pages of an earlier start know to reload
     * @param demonstration whether the hall here is one, for the home page's mark
     */
    record Alive(String boot, String version, boolean demonstration) {}

    /**
     * Router functions and not a controller: Vaadin talks to {@code /?v-r=…} by GET and POST, and a controller's
     * mapping of {@code /} would answer those with an error instead of letting them through.
     */
    @Bean
    RouterFunction<ServerResponse> pages(
            @Value("${motcua.version}") String version,
            @Value("${server.servlet.context-path:}") String prefix,
            ObjectProvider<CurrentPlan> plan) {
        String boot = UUID.randomUUID().toString();
        CurrentPlan hall = plan.getIfAvailable();
        HandlerFunction<ServerResponse> home = show("home/index.html", prefix);
        HandlerFunction<ServerResponse> ticket = show("phone/index.html", prefix);
        HandlerFunction<ServerResponse> procedure = show("phone/procedure.html", prefix);
        HandlerFunction<ServerResponse> display = show("display/index.html", prefix);
        return RouterFunctions.route()
                .route(GET("/").and(param("v-r", value -> true).negate()), home)
                .GET("/home/index.html", home)
                .GET("/t/{ticket}", ticket)
                .GET("/t/{ticket}/{secret}", ticket)
                .GET("/T/{ticket}/{secret}", ticket)
                .GET("/phone/index.html", ticket)
                .GET("/p/{code}", procedure)
                .GET("/phone/procedure.html", procedure)
                .GET("/display", display)
                .GET("/display/", display)
                .GET("/display/index.html", display)
                .GET(
                        "/alive",
                        request -> ServerResponse.ok()
                                .cacheControl(CacheControl.noStore())
                                .body(new Alive(
                                        boot,
                                        version,
                                        hall != null && hall.get().demonstration())))
                .build();
    }

    private static HandlerFunction<ServerResponse> show(String file, String prefix) {
        FilePage page = FilePage.read(file, prefix);
        return request -> ServerResponse.ok()
                .contentType(FilePage.TYPE)
                .cacheControl(CacheControl.noCache())
                .eTag(page.edition())
                .body(page.html());
    }
}
