package vn.motcua.server.sheet;

import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * The structure that a screen reader walks: headings, paragraphs, lists and figures, each with the pieces of pages where
 * it stands (ISO 32000-1, 14.7).
 */
final class PdfStructure {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement top = new PDStructureElement("Document", root);
    private final COSArray parents = new COSArray();
    private final IdentityHashMap<PDPage, COSArray> marks = new IdentityHashMap<>();
    private int nextKey;

    PdfStructure() {
        root.appendKid(top);
    }

    PDStructureElement top() {
        return top;
    }

    /** A new part at the end of another. */
    static PDStructureElement part(String type, PDStructureNode of) {
        var part = new PDStructureElement(type, of);
        of.appendKid(part);
        return part;
    }

    void add(PDPage page) {
        var onPage = new COSArray();
        page.setStructParents(nextKey);
        file(onPage);
        marks.put(page, onPage);
    }

    private void file(COSBase parent) {
        parents.add(COSInteger.get(nextKey++));
        parents.add(parent);
    }

    /** The number under which the next piece of a part stands on a page. */
    int mark(PDStructureElement part, PDPage page) {
        COSArray onPage = marks.get(page);
        if (onPage == null) {
            throw new IllegalStateException("the page was not added");
        }
        int mark = onPage.size();
        onPage.add(part.getCOSObject());
        var piece = new PDMarkedContentReference();
        piece.setPage(page);
        piece.setMCID(mark);
        part.appendKid(piece);
        return mark;
    }

    /** Ties a link to the part that tells where it leads. */
    void tie(PDAnnotationLink link, PDStructureElement part) {
        link.setStructParent(nextKey);
        file(part.getCOSObject());
        var reference = new PDObjectReference();
        reference.setReferencedObject(link);
        part.appendKid(reference);
    }

    void finish(PDDocument document) {
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.setParentTree(new PDNumberTreeNode(tree, COSBase.class));
        root.setParentTreeNextKey(nextKey);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        var info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
    }
}
