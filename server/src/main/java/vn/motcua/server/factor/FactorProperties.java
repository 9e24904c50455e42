package vn.motcua.server.factor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.domain.staff.SecondFactor;

/**
 * What signing in asks beside a password.
 *
 * @param secondFactor {@code off}: nothing; {@code optional}: a code of whoever has set it up; {@code administrators}:
 *     that, and every administrator must set it up
 * @param forgetFactor for one start, at the computer itself: the account whose second factor is taken away, because
 *     nobody is left who could do it on the page
 */
@ConfigurationProperties("motcua.access")
public record FactorProperties(
        @DefaultValue("OFF") SecondFactor.Rule secondFactor,
        @DefaultValue("") String forgetFactor) {}
