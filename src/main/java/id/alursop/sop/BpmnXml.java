package id.alursop.sop;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A BPMN file as a tree: parses it without ever resolving anything outside it, and finds its elements. */
final class BpmnXml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String PREFIX = "sop.";

    private BpmnXml() {
    }

    /**
     * Parses XML. A document type declaration is refused: entities could read files or blow up memory.
     *
     * @param file name of the file for messages
     * @param in   the XML; read to its end, not closed
     * @throws IllegalArgumentException when it is not well-formed XML or declares a document type
     */
    static Document parse(String file, InputStream in) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Rethrow());
            return builder.parse(in);
        } catch (SAXParseException e) {
            throw new IllegalArgumentException(file + ": baris " + e.getLineNumber()
                    + ": bukan XML yang dapat dibaca (" + e.getMessage() + ").", e);
        } catch (SAXException e) {
            throw new IllegalArgumentException(file + ": bukan XML yang dapat dibaca (" + e.getMessage() + ").", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        // The JDK's own parser: one found on the class path might not know these features.
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    /** All BPMN elements of this kind at any depth below a document or element, in the order of the file. */
    static List<Element> all(Node below, String name) {
        NodeList found = below instanceof Document document
                ? document.getElementsByTagNameNS(BPMN, name)
                : ((Element) below).getElementsByTagNameNS(BPMN, name);
        return elements(found);
    }

    /** The child elements of this kind, in the order of the file. */
    static List<Element> children(Element parent, String namespace, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(e -> namespace.equals(e.getNamespaceURI()) && name.equals(e.getLocalName()))
                .toList();
    }

    /**
     * The {@code sop.*} properties of an element by name without the prefix, in the order of the file. Blank ones are
     * left out: Modeler keeps a property that somebody emptied.
     */
    static Map<String, String> properties(Element element) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Element extensions : children(element, BPMN, "extensionElements")) {
            for (Element list : children(extensions, CAMUNDA, "properties")) {
                for (Element property : children(list, CAMUNDA, "property")) {
                    String name = property.getAttribute("name");
                    String value = property.getAttribute("value");
                    if (name.startsWith(PREFIX) && !value.isBlank()) {
                        properties.put(name.substring(PREFIX.length()), value);
                    }
                }
            }
        }
        return properties;
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Throws what the default handler would print to standard error. */
    private static final class Rethrow implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // Nothing a BPMN file could be refused for.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
