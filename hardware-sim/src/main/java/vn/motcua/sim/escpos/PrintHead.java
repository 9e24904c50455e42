package vn.motcua.sim.escpos;

import java.util.Set;

/**
 * The properties of a printer that decide how bytes become dots.
 *
 * @param widthDots printable width; what is printed beyond it is lost
 * @param dpi dots an inch
 * @param unitsPerInch vertical motion units an inch after ESC @, in which ESC J and ESC 3 count until GS P says otherwise
 * @param missing commands this printer has not, as {@link CommandReader} wants them
 */
public record PrintHead(int widthDots, int dpi, int unitsPerInch, Set<Integer> missing) {

    public PrintHead {
        missing = Set.copyOf(missing);
    }
}
