package vn.motcua.domain.staff;

import java.util.List;
import vn.motcua.domain.plan.HallPlan;
import vn.motcua.domain.plan.Logo;
import vn.motcua.domain.plan.SlipTemplate;

/** Shows a slip as it would be printed, before a template is saved. Any thread. */
public interface SlipPreview {

    /** The paper a printer takes. */
    enum Paper {
        MM_80,
        MM_58
    }

    /**
     * Draws a slip of the desk's first service, for a citizen with papers missing.
     *
     * @param english as it is printed for who used the kiosk in English
     * @return a PNG, one pixel per dot of the printer
     */
    byte[] draw(HallPlan plan, SlipTemplate template, Paper paper, boolean english);

    /**
     * A sign that slips cannot show as it is written.
     *
     * @param printed what stands for it; empty if it is left out, {@code ?} if nothing says the same
     */
    record Substitute(String sign, String printed) {}

    /** The signs on such a slip that are printed as something else, each once. */
    List<Substitute> listSubstitutes(HallPlan plan, SlipTemplate template, boolean english);

    /** What became of a picture that was to be a logo. */
    sealed interface LogoAnswer {

        record Usable(Logo logo) implements LogoAnswer {}

        record Refused(LogoFlaw flaw) implements LogoAnswer {}
    }

    /** Why a picture makes no logo. */
    enum LogoFlaw {
        /** Neither PNG, JPEG, GIF nor BMP, or a torn file. */
        NO_PICTURE,
        /** More than 6,000 pixels one way. */
        TOO_LARGE,
        /** Nothing of it is dark enough to be printed. */
        BLANK
    }

    /**
     * Makes a picture fit for paper: its white border is cut off, it is made as small as a slip has room for, and each dot
     * is black or white.
     *
     * @param file a picture as it was uploaded
     */
    LogoAnswer readLogo(byte[] file);
}
