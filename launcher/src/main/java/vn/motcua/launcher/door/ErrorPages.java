package vn.motcua.launcher.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a browser shows of a refusal or a failure, as a page of ours. */
@Component
final class ErrorPages implements ErrorViewResolver, Ordered {

    private final FilePage refusal;
    private final FilePage failure;

    ErrorPages(@Value("${server.servlet.context-path:}") String prefix) {
        this.refusal = FilePage.read("error/4xx.html", prefix);
        this.failure = FilePage.read("error/5xx.html", prefix);
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (!status.isError()) {
            return null;
        }
        FilePage page = status.is4xxClientError() ? refusal : failure;
        return new ModelAndView((values, asked, answer) -> {
            answer.setContentType(FilePage.TYPE.toString());
            answer.getWriter().write(page.html());
        });
    }

    /** Before that of Spring, which hands the file out as it is written. */
    @Override
    public int getOrder() {
        return 0;
    }
}
