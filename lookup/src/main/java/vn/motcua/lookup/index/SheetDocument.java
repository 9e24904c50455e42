package vn.motcua.lookup.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import vn.motcua.domain.procedure.Paper;
import vn.motcua.domain.procedure.Procedure;
import vn.motcua.domain.procedure.ProcedureSheet;
import vn.motcua.lookup.word.NameWords;
import vn.motcua.lookup.word.Word;

/** Makes a document of the index from a sheet. */
public final class SheetDocument {

    /** Words of a paper's name that are searched: names run on into conditions. */
    private static final int MOST_OF_A_PAPER = 12;

    private SheetDocument() {}

    static Document of(ProcedureSheet sheet) {
        var document = new Document();
        Procedure procedure = sheet.procedure();
        StoredHeading.write(sheet.heading(), document);
        List<Word> name = Word.all(procedure.name());
        List<Word> shortName = Word.all(procedure.shortName().vi());
        addWords(document, name);
        if (!shortName.equals(name)) {
            addWords(document, shortName);
        }
        document.add(text(IndexFields.FIELD, Word.all(procedure.field())));
        document.add(keyword(IndexFields.FIELD_NAME, procedure.field()));
        document.add(text(IndexFields.MORE, more(procedure)));
        document.add(keyword(IndexFields.DIGITS, procedure.code().value().replace(".", "")));
        document.add(keyword(IndexFields.EXACT, exact(name)));
        if (sheet.service().isPresent()) {
            document.add(keyword(IndexFields.HERE, "1"));
        }
        document.add(new BinaryDocValuesField(
                IndexFields.NAME_WORDS, nameWords(procedure).encode()));
        document.add(new NumericDocValuesField(IndexFields.PRIOR, Prior.of(procedure)));
        return document;
    }

    /** A short name that the desk gives counts as if it stood before the name. */
    private static NameWords nameWords(Procedure procedure) {
        String shortName = procedure.shortName().vi();
        return NameWords.of(
                shortName.equals(procedure.name()) ? shortName : shortName + " ( " + procedure.name() + " )");
    }

    /** One key for a whole name, without "thủ tục" before it. */
    public static String exact(List<Word> name) {
        int from = name.size() > 2
                        && name.get(0).key().equals("thu")
                        && name.get(1).key().equals("tuc")
                ? 2
                : 0;
        String all = name.stream().skip(from).map(Word::key).collect(Collectors.joining(" "));
        return all.substring(0, Math.min(all.length(), 8_000));
    }

    private static void addWords(Document document, List<Word> words) {
        document.add(text(IndexFields.WORD, words));
        List<String> pairs = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        for (int at = 0; at + 1 < words.size(); at++) {
            Word left = words.get(at);
            Word right = words.get(at + 1);
            String pair = left.key() + "_" + right.key();
            pairs.add(pair);
            forms.add(pair + "|" + left.spelling() + "_" + right.spelling());
        }
        document.add(new TextField(IndexFields.PAIR, String.join(" ", pairs), Field.Store.NO));
        document.add(new TextField(IndexFields.FORM, String.join(" ", forms), Field.Store.NO));
    }

    private static List<Word> more(Procedure procedure) {
        Stream<Paper> papers = Stream.concat(
                procedure.papers().stream(), procedure.cases().stream().flatMap(each -> each.papers().stream()));
        return Stream.concat(
                        procedure.results().stream(),
                        papers.filter(Paper::isToBring)
                                .map(paper -> paper.name().vi()))
                .flatMap(name -> Word.all(name).stream().limit(MOST_OF_A_PAPER))
                .distinct()
                .toList();
    }

    private static TextField text(String field, List<Word> words) {
        return new TextField(field, words.stream().map(Word::key).collect(Collectors.joining(" ")), Field.Store.NO);
    }

    private static StringField keyword(String field, String value) {
        return new StringField(field, value, Field.Store.NO);
    }
}
