package vn.motcua.lookup.text;

import java.util.regex.Pattern;

/** What a Vietnamese syllable looks like without diacritics. */
public final class Syllable {

    private static final Pattern FORM = Pattern.compile("(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?"
            + "(?:uye|uya|uyu|ieu|yeu|oai|oay|oao|oeo|uay|uoi|uou|ia|ie|iu|oa|oe|oi|ua|ue|ui|uo|uu|uy|ya|ye|ai|ao|au|ay"
            + "|eo|eu|a|e|i|o|u|y)"
            + "(?:ch|ng|nh|[cmnpt])?"
            // of loan-words like xoong and moóc
            + "|(?:[bcdghklmnprstvx])oo(?:ng|c)");

    private Syllable() {}

    /** Tells whether a folded word could be a Vietnamese syllable. */
    public static boolean isOne(String folded) {
        return FORM.matcher(folded).matches();
    }
}
