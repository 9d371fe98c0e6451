package id.alursop.dokumen;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Turns one part of a Word file into the pieces that are written for each document.
 *
 * <p>Word cuts text into runs wherever it likes, also inside a mark. So first each mark becomes an element of its own
 * ({@link #isolate}), then block marks move up to what they enclose, a paragraph ({@link #liftParagraph}) or a row
 * ({@link #liftRow}), and at last the marks at one level are matched ({@link #children}).
 */
final class DocxCompiler {

    private static final String MARK_NAMESPACE = "urn:id:alursop:mark";
    private static final Set<String> STORIES = Set.of("tc", "hdr", "ftr", "txbxContent");
    /** What Word's proofing and editing leave behind; it means nothing in a template. */
    private static final Set<String> NOISE = Set.of("proofErr", "lastRenderedPageBreak");
    private static final Set<String> BOOKMARKS = Set.of("bookmarkStart", "bookmarkEnd");
    private static final int PLACE_LENGTH = 80;

    private final String part;
    private final Document document;
    private final Element root;
    private final Set<String> findings;
    private final Map<Element, String> places = new HashMap<>();

    /**
     * @param part     name of the part in the package
     * @param document the part; changed by compiling
     * @param findings collects what is wrong with the marks
     */
    DocxCompiler(String part, Document document, Set<String> findings) {
        this.part = part;
        this.document = document;
        this.root = document.getDocumentElement();
        this.findings = findings;
    }

    List<DocxNode> compile() {
        List<Element> paragraphs = descendants("p");
        paragraphs.forEach(p -> places.put(p, place(p)));
        paragraphs.forEach(this::isolate);
        paragraphs.forEach(this::liftParagraph);
        List<Element> rows = descendants("tr");
        // A nested table comes after the row it is in; its own blocks are settled before that row is looked at.
        for (int i = rows.size() - 1; i >= 0; i--) {
            liftRow(rows.get(i));
        }
        Pieces pieces = new Pieces();
        pieces.xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        element(root, pieces, false);
        return pieces.toList();
    }

    // ---- marks become elements

    /** A stretch of text in a paragraph: a w:t, or something else that takes the place of one character. */
    private record Leaf(Element element, int start, int end) {
    }

    private void isolate(Element paragraph) {
        List<Leaf> leaves = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        collect(paragraph, leaves, text);
        List<MatchResult> marks = TextTemplate.MARK.matcher(text).results().toList();
        String rest = TextTemplate.MARK.matcher(text).replaceAll(" ");
        if (rest.contains("{{") || rest.contains("}}")) {
            findings.add(places.get(paragraph) + ": penanda \"{{...}}\" tidak lengkap atau namanya tidak sah");
        }
        // From the last to the first: what is cut off behind a mark does not move the marks before it.
        for (int i = marks.size() - 1; i >= 0; i--) {
            replace(paragraph, leaves, marks.get(i));
        }
    }

    private void collect(Element parent, List<Leaf> leaves, StringBuilder text) {
        for (Element child : elements(parent)) {
            if (word(child, "t")) {
                leaves.add(new Leaf(child, text.length(), text.length() + child.getTextContent().length()));
                text.append(child.getTextContent());
            } else if (word(parent, "r") && !word(child, "rPr")) {
                // A tab, a break, a drawing: no mark reaches across it, and text boxes are paragraphs of their own.
                text.append('\0');
            } else if (!word(child, "p")) {
                collect(child, leaves, text);
            }
        }
    }

    private void replace(Element paragraph, List<Leaf> leaves, MatchResult mark) {
        int first = leafAt(leaves, mark.start());
        int last = leafAt(leaves, mark.end() - 1);
        Leaf end = leaves.get(last);
        if (mark.end() < end.end()) {
            split(end.element(), mark.end() - end.start());
        }
        Leaf start = leaves.get(first);
        Element piece = split(start.element(), mark.start() - start.start());
        Element run = (Element) piece.getParentNode();
        run.getParentNode().insertBefore(mark(mark, run, places.get(paragraph)), run);
        remove(piece);
        for (int i = first + 1; i <= last; i++) {
            remove(leaves.get(i).element());
        }
        if (start.element().getTextContent().isEmpty()) {
            remove(start.element());
        }
    }

    private static int leafAt(List<Leaf> leaves, int position) {
        for (int i = 0; i < leaves.size(); i++) {
            if (position < leaves.get(i).end() && position >= leaves.get(i).start()) {
                return i;
            }
        }
        throw new IllegalArgumentException("No text at " + position);
    }

    /** Cuts a run in two inside a text; the second run keeps the formatting. Returns the text of the second. */
    private Element split(Element text, int offset) {
        Element run = (Element) text.getParentNode();
        Element second = (Element) run.cloneNode(false);
        for (Element child : elements(run)) {
            if (word(child, "rPr")) {
                second.appendChild(child.cloneNode(true));
            }
        }
        Element tail = (Element) text.cloneNode(false);
        tail.setTextContent(text.getTextContent().substring(offset));
        tail.setAttribute("xml:space", "preserve");
        second.appendChild(tail);
        for (Node next = text.getNextSibling(); next != null; next = text.getNextSibling()) {
            second.appendChild(next);
        }
        text.setTextContent(text.getTextContent().substring(0, offset));
        text.setAttribute("xml:space", "preserve");
        run.getParentNode().insertBefore(second, run.getNextSibling());
        return tail;
    }

    private Element mark(MatchResult mark, Element run, String place) {
        Element element = document.createElementNS(MARK_NAMESPACE, "mark");
        element.setAttribute("kind", mark.group(1));
        element.setAttribute("name", mark.group(2));
        element.setAttribute("place", place);
        for (Element child : elements(run)) {
            if (word(child, "rPr")) {
                element.appendChild(child.cloneNode(true));
            }
        }
        return element;
    }

    private void remove(Element text) {
        Element run = (Element) text.getParentNode();
        run.removeChild(text);
        if (elements(run).stream().allMatch(child -> word(child, "rPr"))) {
            run.getParentNode().removeChild(run);
        }
    }

    // ---- block marks move up to what they enclose

    /** A paragraph that holds nothing but one block mark is replaced by it. */
    private void liftParagraph(Element paragraph) {
        List<Element> content = atoms(paragraph);
        boolean endsSection = elements(paragraph).stream()
                .anyMatch(child -> word(child, "pPr") && !children(child, "sectPr").isEmpty());
        if (content.size() == 1 && blockMark(content.get(0)) && !endsSection) {
            paragraph.getParentNode().replaceChild(content.get(0), paragraph);
        }
    }

    /** Block marks that begin in the first cell of a row or end in its last one enclose the row. */
    private void liftRow(Element row) {
        List<Element> cells = children(row, "tc");
        if (cells.isEmpty()) {
            return;
        }
        List<Element> opening = new ArrayList<>(unmatched(cells.get(0), true));
        List<Element> closing = new ArrayList<>(unmatched(cells.get(cells.size() - 1), false));
        List<Element> first = atoms(cells.get(0));
        List<Element> last = atoms(cells.get(cells.size() - 1));
        if (cells.size() == 1 && first.size() > 1 && encloses(first.get(0), first.get(first.size() - 1))) {
            opening.add(0, first.get(0));
            closing.add(first.get(first.size() - 1));
        }
        if (first.size() >= opening.size() && first.subList(0, opening.size()).equals(opening)) {
            opening.forEach(mark -> row.getParentNode().insertBefore(mark, row));
        }
        if (last.size() >= closing.size()
                && last.subList(last.size() - closing.size(), last.size()).equals(closing)) {
            Node after = row.getNextSibling();
            closing.forEach(mark -> row.getParentNode().insertBefore(mark, after));
        }
    }

    /** Whether the only cell of a row is one block inside one or more paragraphs, rather than between them. */
    private boolean encloses(Element first, Element last) {
        return blockMark(first) && opens(first) && blockMark(last) && !opens(last) && name(first).equals(name(last))
                && !word(first.getParentNode(), "tc") && !word(last.getParentNode(), "tc");
    }

    /** The opening (or closing) block marks inside an element whose counterpart is not inside it, in order. */
    private List<Element> unmatched(Element parent, boolean opening) {
        Deque<Element> open = new ArrayDeque<>();
        List<Element> closing = new ArrayList<>();
        for (Element atom : atoms(parent)) {
            if (!blockMark(atom)) {
                continue;
            }
            if (opens(atom)) {
                open.addLast(atom);
            } else if (!open.isEmpty() && name(open.getLast()).equals(name(atom))) {
                open.removeLast();
            } else {
                closing.add(atom);
            }
        }
        return opening ? new ArrayList<>(open) : closing;
    }

    /** Marks, and elements with visible content, inside an element, in order. */
    private List<Element> atoms(Element parent) {
        List<Element> atoms = new ArrayList<>();
        for (Element child : elements(parent)) {
            if (mark(child)) {
                atoms.add(child);
            } else if (word(child, "t")) {
                if (!child.getTextContent().isBlank()) {
                    atoms.add(child);
                }
            } else if (word(parent, "r") && !word(child, "rPr") && !NOISE.contains(child.getLocalName())) {
                atoms.add(child);
                atoms.addAll(atoms(child));
            } else {
                atoms.addAll(atoms(child));
            }
        }
        return atoms;
    }

    // ---- matching and writing

    /** Static XML on its way to becoming pieces. */
    private static final class Pieces {

        final List<DocxNode> nodes = new ArrayList<>();
        final StringBuilder xml = new StringBuilder();

        void add(DocxNode node) {
            flush();
            nodes.add(node);
        }

        List<DocxNode> toList() {
            flush();
            return List.copyOf(nodes);
        }

        private void flush() {
            if (!xml.isEmpty()) {
                nodes.add(new DocxNode.Xml(xml.toString()));
                xml.setLength(0);
            }
        }
    }

    private record Open(Element mark, Pieces outside) {
    }

    private void children(Element parent, Pieces pieces, boolean repeated) {
        Deque<Open> open = new ArrayDeque<>();
        Pieces current = pieces;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                text(child.getNodeValue(), current);
            } else if (child instanceof Element element && mark(element)) {
                if (!blockMark(element)) {
                    current.add(run(element));
                } else if (opens(element)) {
                    open.addLast(new Open(element, current));
                    current = new Pieces();
                } else if (!open.isEmpty() && name(open.getLast().mark()).equals(name(element))) {
                    Open block = open.removeLast();
                    block.outside().add(block(block.mark(), current.toList()));
                    current = block.outside();
                } else {
                    unbalanced(element, "tidak punya pembuka");
                }
            } else if (child instanceof Element element) {
                boolean inList = repeated || open.stream().anyMatch(o -> o.mark().getAttribute("kind").equals("#"));
                element(element, current, inList);
            }
        }
        open.forEach(o -> unbalanced(o.mark(), "tidak ditutup"));
    }

    private void unbalanced(Element mark, String what) {
        findings.add(mark.getAttribute("place") + ": blok \"{{" + mark.getAttribute("kind") + name(mark) + "}}\" "
                + what + " di tempat yang setara (paragraf tersendiri, awal dan akhir baris tabel, atau dalam satu"
                + " paragraf)");
    }

    private DocxNode block(Element mark, List<DocxNode> body) {
        String place = mark.getAttribute("place");
        return mark.getAttribute("kind").equals("#")
                ? new DocxNode.Each(name(mark), body, place)
                : new DocxNode.When(name(mark), body, place);
    }

    private DocxNode run(Element mark) {
        Pieces properties = new Pieces();
        elements(mark).forEach(rPr -> element(rPr, properties, false));
        return new DocxNode.Run(name(mark), root.getPrefix(), properties.xml.toString(), mark.getAttribute("place"));
    }

    /** Text outside runs holds marks only in the document properties, which have no runs. */
    private void text(String text, Pieces pieces) {
        if (part.startsWith("word/")) {
            DocxNode.escape(text, pieces.xml);
            return;
        }
        Matcher mark = TextTemplate.MARK.matcher(text);
        int end = 0;
        for (; mark.find(); end = mark.end()) {
            DocxNode.escape(text.substring(end, mark.start()), pieces.xml);
            pieces.add(new DocxNode.Plain(mark.group(2), "properti dokumen"));
        }
        DocxNode.escape(text.substring(end), pieces.xml);
    }

    /** @param repeated whether the element will occur several times, so that it must not carry an identity */
    private void element(Element element, Pieces pieces, boolean repeated) {
        String name = element.getLocalName();
        boolean inWord = word(element, name);
        if (inWord && (NOISE.contains(name) || repeated && BOOKMARKS.contains(name))) {
            return;
        }
        if (inWord && name.equals("tbl")) {
            Pieces table = new Pieces();
            tags(element, table, repeated);
            pieces.add(new DocxNode.Table(table.toList(), root.getPrefix()));
        } else {
            tags(element, pieces, repeated);
        }
    }

    private void tags(Element element, Pieces pieces, boolean repeated) {
        pieces.xml.append('<').append(element.getNodeName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String local = attribute.getLocalName();
            if ("paraId".equals(local) || "textId".equals(local)) {
                // Identities for joint editing; a copied paragraph must not have its original's.
                continue;
            }
            pieces.xml.append(' ').append(attribute.getNodeName()).append("=\"");
            DocxNode.escape(attribute.getValue(), pieces.xml);
            pieces.xml.append('"');
        }
        if (!element.hasChildNodes() && !word(element, "p")) {
            pieces.xml.append("/>");
            return;
        }
        pieces.xml.append('>');
        if (STORIES.contains(element.getLocalName()) && word(element, element.getLocalName())) {
            Pieces story = new Pieces();
            children(element, story, repeated);
            pieces.add(new DocxNode.Story(story.toList(), root.getPrefix()));
        } else {
            children(element, pieces, repeated);
        }
        pieces.xml.append("</").append(element.getNodeName()).append('>');
    }

    // ---- where a mark stands, for error messages

    private String place(Element paragraph) {
        String where = part.startsWith("word/header") ? "kepala halaman, "
                : part.startsWith("word/footer") ? "kaki halaman, " : "";
        for (Node node = paragraph.getParentNode(); node instanceof Element element; node = node.getParentNode()) {
            if (word(element, "tr")) {
                List<String> cells = children(element, "tc").stream().map(cell -> cell.getTextContent().strip())
                        .toList();
                return where + "baris tabel \"" + shorten(String.join(" | ", cells)) + "\"";
            }
        }
        return where + "paragraf \"" + shorten(paragraph.getTextContent().strip()) + "\"";
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= PLACE_LENGTH ? line : line.substring(0, PLACE_LENGTH) + "...";
    }

    // ---- looking at the DOM

    private List<Element> descendants(String localName) {
        NodeList found = document.getElementsByTagNameNS(root.getNamespaceURI(), localName);
        List<Element> list = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            list.add((Element) found.item(i));
        }
        return list;
    }

    private List<Element> children(Element parent, String localName) {
        return elements(parent).stream().filter(child -> word(child, localName)).toList();
    }

    private static List<Element> elements(Node parent) {
        List<Element> list = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                list.add(element);
            }
        }
        return list;
    }

    /** Whether a node is this WordprocessingML element; the part's root tells which of its two namespaces is used. */
    private boolean word(Node node, String localName) {
        return localName.equals(node.getLocalName()) && root.getNamespaceURI().equals(node.getNamespaceURI());
    }

    private static boolean mark(Element element) {
        return MARK_NAMESPACE.equals(element.getNamespaceURI());
    }

    private static boolean blockMark(Element element) {
        return mark(element) && !element.getAttribute("kind").isEmpty();
    }

    private static boolean opens(Element mark) {
        return !mark.getAttribute("kind").equals("/");
    }

    private static String name(Element mark) {
        return mark.getAttribute("name");
    }
}
