package vn.motcua.domain.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.domain.catalogue.CatalogueImport;
import vn.motcua.domain.catalogue.CatalogueTotals;
import vn.motcua.domain.catalogue.Overlay;
import vn.motcua.domain.catalogue.Synonym;
import vn.motcua.domain.procedure.Announcement;
import vn.motcua.domain.procedure.Decision;
import vn.motcua.domain.procedure.Level;
import vn.motcua.domain.procedure.MissingPaper;
import vn.motcua.domain.procedure.ProcedureCode;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.domain.refusal.DeskAnswer;
import vn.motcua.domain.service.ServiceId;

/**
 * The door of those who keep the catalogue. {@code by} is the account of who does it.
 */
public interface CatalogueDesk {

    // imports

    /**
     * Begins to read a file, in the background, and compares it with the catalogue. Nothing of the catalogue changes.
     *
     * @param file may be deleted as soon as this returns
     * @param name of the file as people know it; its ending tells the format: {@code .jsonl}, {@code .csv}, {@code .xlsx}
     * @param wholeList whether the file is the complete list, so that what it lacks counts as abolished
     */
    CatalogueImport.Id prepareImport(Path file, String name, boolean wholeList, String by);

    /** How an import stands; ask again while it is at work. */
    CatalogueImport findImport(CatalogueImport.Id id);

    /** Puts a prepared import into force, in the background: all rows, or all rows without errors. */
    DeskAnswer<DeskAnswer.Nothing> applyImport(CatalogueImport.Id id, CatalogueImport.Mode mode, String by);

    /** Takes an applied import back: the catalogue is as it was before. Only the newest one, and only once. */
    DeskAnswer<DeskAnswer.Nothing> undoImport(CatalogueImport.Id id, String by);

    /** Newest first. */
    List<CatalogueImport> listImports(int limit);

    /** A spreadsheet with the columns an import understands, one example row and a page that explains them. */
    byte[] importTemplate();

    // history

    /** How a procedure stood on a day; empty if it was not in force. */
    Optional<ProcedureSheet> findSheetOn(ProcedureCode code, LocalDate day);

    /** What decisions did to a procedure, oldest first. */
    List<Announcement> listAnnouncements(ProcedureCode code);

    /** Announcements of one decision. */
    List<Announcement> listAnnouncements(Decision decision);

    /** Totals of what was in force on a day, and of what decisions of a span of days announced. */
    CatalogueTotals totals(LocalDate on, LocalDate from, LocalDate until);

    // what the desk lays on top

    Optional<Overlay> findOverlay(ProcedureCode code);

    List<Overlay> listOverlays();

    DeskAnswer<DeskAnswer.Nothing> saveOverlay(Overlay overlay, String by);

    /** Which service receives which field. */
    Map<String, ServiceId> listFieldServices();

    /** Empty takes a field off this desk. */
    DeskAnswer<DeskAnswer.Nothing> saveFieldService(String field, Optional<ServiceId> service, String by);

    /** The levels whose procedures this desk receives. */
    List<Level> listLevels();

    DeskAnswer<DeskAnswer.Nothing> saveLevels(List<Level> levels, String by);

    // words

    List<Synonym> listSynonyms();

    DeskAnswer<DeskAnswer.Nothing> saveSynonym(Synonym synonym, String by);

    DeskAnswer<DeskAnswer.Nothing> deleteSynonym(Synonym synonym, String by);

    /** What people searched and did not find in the last 90 days, most frequent first. */
    List<Count> listMisses(int limit);

    /** The papers that clerks found missing most often, over a span of days, most frequent first. */
    List<MissingCount> listMissedPapers(LocalDate from, LocalDate until, int limit);

    /** A text and how often it occurred. */
    record Count(String text, int times) {}

    /** How often a paper of a procedure was missing, by reason. */
    record MissingCount(
            ProcedureCode procedure, String name, String paper, int times, Map<MissingPaper.Reason, Integer> reasons) {

        public MissingCount {
            reasons = Map.copyOf(reasons);
        }
    }
}
