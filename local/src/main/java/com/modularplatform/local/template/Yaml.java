package com.modularplatform.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML into maps (in the file's order), lists, text, numbers, booleans and {@link Call}s; null becomes empty text. Short tags
 * ({@code !Sub}) and their long form ({@code Fn::Sub:}) come out alike. A key that stands twice is an error.
 */
final class Yaml {
    private final LoadSettings settings;

    Yaml(String file) {
        settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .build();
    }

    Object read(String text) {
        var root = new Compose(settings).composeString(text);
        return value(root.orElseThrow(() -> new TemplateFault(settings.getLabel() + " is empty")));
    }

    private Object value(Node node) {
        var tag = node.getTag().getValue();
        return tag.startsWith("!") ? call(node, tag.substring(1)) : plain(node);
    }

    private Call call(Node node, String shortName) {
        var name = shortName.equals("Ref") || shortName.equals("Condition") ? shortName : "Fn::" + shortName;
        var argument = plain(node);
        // !GetAtt A.B is short for Fn::GetAtt: [A, B]
        if (name.equals("Fn::GetAtt") && argument instanceof String path) {
            argument = List.<Object>of(path.substring(0, path.indexOf('.')), path.substring(path.indexOf('.') + 1));
        }
        return new Call(name, argument);
    }

    private Object plain(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence -> {
                var values = new ArrayList<Object>();
                sequence.getValue().forEach(item -> values.add(value(item)));
                yield values;
            }
            case MappingNode mapping -> mapping(mapping);
            default -> throw fault(node, "an alias or anchor, which CloudFormation does not read");
        };
    }

    private Object mapping(MappingNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (var tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw fault(node, "a key that is not text");
            }
            if (values.put(key.getValue(), value(tuple.getValueNode())) != null) {
                throw fault(key, "the key " + key.getValue() + " a second time");
            }
        }
        if (values.size() == 1) {
            var only = values.entrySet().iterator().next();
            if (only.getKey().startsWith("Fn::") || only.getKey().equals("Ref")) {
                return new Call(only.getKey(), only.getValue());
            }
        }
        return values;
    }

    private Object scalar(ScalarNode node) {
        var text = node.getValue();
        var tag = node.getTag();
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (tag.equals(Tag.INT)) {
            return Long.valueOf(text);
        }
        if (tag.equals(Tag.FLOAT)) {
            return Double.valueOf(text);
        }
        return tag.equals(Tag.NULL) ? "" : text;
    }

    private TemplateFault fault(Node node, String what) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        return new TemplateFault("%s:%d has %s".formatted(settings.getLabel(), line, what));
    }
}
