package vn.motcua.server.intake.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The spreadsheet to fill in: columns, one example row, and a page that explains them. */
public final class Template {

    private static final double NARROW = 18;
    private static final double WIDE = 60;

    private Template() {}

    public static byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        ResourceBundle texts = Column.texts(Locale.ROOT);
        try (var workbook = new Workbook(bytes, "Motcua", "1.0")) {
            rows(workbook.newWorksheet(texts.getString("sheet.rows")));
            help(workbook.newWorksheet(texts.getString("sheet.help")), texts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the template", e);
        }
        return bytes.toByteArray();
    }

    private static void rows(Worksheet sheet) {
        Column[] columns = Column.values();
        for (int place = 0; place < columns.length; place++) {
            Column column = columns[place];
            sheet.value(0, place, column.heading());
            sheet.style(0, place).bold().wrapText(true).set();
            sheet.value(1, place, column.example());
            sheet.style(1, place)
                    .wrapText(true)
                    .format("@")
                    .verticalAlignment("top")
                    .set();
            sheet.width(place, column == Column.DOCUMENTS || column == Column.METHODS ? WIDE : NARROW);
        }
        sheet.freezePane(1, 1);
    }

    private static void help(Worksheet sheet, ResourceBundle texts) {
        sheet.value(0, 0, texts.getString("help.intro"));
        sheet.value(1, 0, texts.getString("help.intro.en"));
        String[] titles = {"help.column", "help.key", "help.how.vi", "help.how.en"};
        for (int place = 0; place < titles.length; place++) {
            sheet.value(3, place, texts.getString(titles[place]));
            sheet.style(3, place).bold().set();
            sheet.width(place, place < 2 ? NARROW : WIDE);
        }
        int row = 3;
        for (Column column : Column.values()) {
            row++;
            sheet.value(row, 0, column.heading().replaceAll(" \\(.*", ""));
            sheet.value(row, 1, column.key());
            sheet.value(row, 2, column.explanation(Locale.ROOT));
            sheet.value(row, 3, column.explanation(Locale.ENGLISH));
            sheet.range(row, 0, row, 3)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
    }
}
