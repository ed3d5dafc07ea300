package io.github.bastionhost.emulator.rpc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/** Writes a tree as the gateway's XML: a list is its element repeated, without anything around it. */
final class XmlWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private XmlWriter() {}

    static byte[] write(String root, JsonNode tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writeElement(xml, root, tree);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeElement(XMLStreamWriter xml, String name, JsonNode node) throws XMLStreamException {
        if (node.isArray()) {
            for (JsonNode element : node) {
                writeElement(xml, name, element);
            }
            return;
        }
        xml.writeStartElement(name);
        if (node.isObject()) {
            for (var member : node.properties()) {
                writeElement(xml, member.getKey(), member.getValue());
            }
        } else {
            xml.writeCharacters(allowed(node.asString()));
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to hold most control characters, not even escaped. */
    private static String allowed(String text) {
        boolean clean = text.codePoints().allMatch(XmlWriter::isAllowed);
        return clean
                ? text
                : text.codePoints()
                        .map(point -> isAllowed(point) ? point : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
