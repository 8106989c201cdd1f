package com.modularplatform.local.template;

import java.util.List;

/** The logical id behind a reference such as {@code !Ref Queue}, {@code !GetAtt Queue.Arn} or {@code !Ref Function.Alias}. */
final class Reference {
    private Reference() {}

    /** @throws TemplateFault when the value refers to nothing */
    static String to(Object value) {
        var name =
                switch (value) {
                    case Call(var function, String text) when function.equals("Ref") -> text;
                    case Call(var function, List<?> path)
                    when function.equals("Fn::GetAtt") -> (String) path.getFirst();
                    default -> throw new TemplateFault("A reference was expected, not " + value);
                };
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
