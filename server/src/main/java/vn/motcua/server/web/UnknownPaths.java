package vn.motcua.server.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import vn.motcua.server.problem.ProblemTexts;

/** What the interface does not have is a 404 and not a page: behind the controllers, before the screens. */
@Configuration(proxyBeanMethods = false)
class UnknownPaths {

    private static final int BEHIND_CONTROLLERS = 10;

    @Bean
    SimpleUrlHandlerMapping unknownPathsOfTheInterface() {
        HttpRequestHandler nothing =
                (request, response) -> ProblemTexts.send(request, response, HttpStatus.NOT_FOUND, "nothing-here");
        return new SimpleUrlHandlerMapping(Map.of("/api/**", nothing), BEHIND_CONTROLLERS);
    }
}
