package vn.motcua.launcher.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.motcua.server.access.StaffAuthentication;

/** The second step of signing in on the page: takes the form with the code, as Spring's own filter takes the first one. */
public final class CodeFilter extends AbstractAuthenticationProcessingFilter {

    private static final String PAGE = "/sign-in/code";

    /** What it takes. */
    public static final RequestMatcher FORM =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PAGE);

    private final StaffAuthentication staff;

    /**
     * @param people begins the session of whoever gets through
     * @param desk where they go who had no particular page in mind
     */
    public CodeFilter(StaffAuthentication staff, SecurityContextRepository people, String desk) {
        super(FORM, new ProviderManager(staff));
        this.staff = staff;
        setSecurityContextRepository(people);
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setDefaultTargetUrl(desk);
        setAuthenticationSuccessHandler(onward);
        setAuthenticationFailureHandler((request, response, exception) -> response.sendRedirect(request.getContextPath()
                + (exception instanceof StaffAuthentication.Expired
                        ? StaffGate.SIGN_IN + "?expired"
                        : PAGE + "?error")));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String code = request.getParameter("code");
        return staff.finish(request, code == null ? "" : code);
    }
}
