package vn.motcua.domain.desk;

import vn.motcua.domain.hall.HallPlan;
import vn.motcua.domain.hall.SlipTemplate;

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
}
