package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML events for recursive descent, names without their namespaces. No entity is ever resolved, a document type is damage,
 * depth is capped.
 */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Limits limits;
    private int depth;

    Xml(InputStream in, Limits limits) throws IOException {
        this.limits = limits;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxElementDepth", "1000"); // ours is lower and has its own reason
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new Refusal(Reason.DAMAGED);
        });
        return factory;
    }

    /** Moves to the next start, text or end; false at the end of the document. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > limits.depth()) {
                            throw new Refusal(Reason.TOO_COMPLEX);
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Refusal(Reason.DAMAGED);
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Moves to the next child's start inside the current element; false at that element's end. Skips text. */
    boolean nextChild() throws IOException {
        while (next()) {
            if (isStart()) {
                return true;
            }
            if (isEnd()) {
                return false;
            }
        }
        return false;
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    /** Local name of the element at hand. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute by its local name; null when it is not there. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** The characters at hand. */
    String characters() {
        return reader.getText();
    }

    /** Moves to the end of the current element. */
    void skip() throws IOException {
        int from = depth;
        while (depth >= from && next()) {
            // past it
        }
    }

    /** All text inside the current element, up to 10,000 characters; moves to its end. */
    String text() throws IOException {
        int from = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= from && next()) {
            if (!isStart() && !isEnd() && text.length() < 10_000) {
                text.append(characters());
            }
        }
        return text.toString();
    }
}
