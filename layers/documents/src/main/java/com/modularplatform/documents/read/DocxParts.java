package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a DOCX and how they refer to one another; refuses macros and parts that live on a network. */
final class DocxParts {
    /** What a part refers to: {@code type} is the last word of the relation's type. */
    record Relation(String id, String type, String target, boolean external) {}

    private final Archive archive;

    DocxParts(Archive archive) throws IOException {
        this.archive = archive;
        for (String name : archive.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith("vbaproject.bin") || lower.contains("/activex/")) {
                throw new Refusal(Reason.ACTIVE_CONTENT);
            }
            if (lower.endsWith(".rels")) {
                refuseRemoteParts(name);
            }
        }
    }

    private void refuseRemoteParts(String rels) throws IOException {
        for (Relation relation : relations(rels)) {
            if (relation.external() && !relation.type().equals("hyperlink") && isRemote(relation.target())) {
                throw new Refusal(Reason.ACTIVE_CONTENT);
            }
        }
    }

    /** Whether a target would be fetched from another machine. */
    static boolean isRemote(String target) {
        String lower = target.strip().toLowerCase(Locale.ROOT).replace('\\', '/');
        return lower.startsWith("//")
                || lower.matches("(https?|ftps?|smb|webdav|dav):.*")
                || lower.matches("file:/{0,5}[^/:]+\\.[a-z]{2,}/.*") && !lower.startsWith("file:///")
                || lower.startsWith("file://///");
    }

    /** Name of the main part. */
    String main() throws IOException {
        return relations("_rels/.rels").stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(relation -> resolve("", relation.target()))
                .findFirst()
                .orElse("word/document.xml");
    }

    /** Relations of a part by their ids. */
    Map<String, Relation> of(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        Map<String, Relation> byId = new HashMap<>();
        for (Relation relation :
                relations(part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels")) {
            byId.put(relation.id(), relation);
        }
        return byId;
    }

    /** Names of the parts of one type a part refers to, in the order of their names. */
    List<String> referred(String part, String type) throws IOException {
        return of(part).values().stream()
                .filter(relation -> relation.type().equals(type) && !relation.external())
                .map(relation -> resolve(part.substring(0, part.lastIndexOf('/') + 1), relation.target()))
                .sorted()
                .distinct()
                .toList();
    }

    @Nullable
    Xml xml(String part) throws IOException {
        return archive.xml(part);
    }

    private static String resolve(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private List<Relation> relations(String rels) throws IOException {
        List<Relation> relations = new ArrayList<>();
        Xml xml = archive.xml(rels);
        if (xml == null || !xml.nextChild()) {
            return relations;
        }
        while (xml.nextChild()) {
            String type = xml.attribute("Type", "");
            relations.add(new Relation(
                    xml.attribute("Id", ""),
                    type.substring(type.lastIndexOf('/') + 1),
                    xml.attribute("Target", ""),
                    xml.attribute("TargetMode", "").equalsIgnoreCase("External")));
            xml.skip();
        }
        return relations;
    }
}
