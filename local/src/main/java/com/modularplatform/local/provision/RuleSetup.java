package com.modularplatform.local.provision;

import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.template.Blueprint.RuleSpec;
import com.modularplatform.local.template.Expressions;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** Rules of the default event bus, from what a bucket tells to a queue. */
record RuleSetup(Expressions names, Clients clients) {
    void create(List<RuleSpec> specs) {
        try (var rules = clients.rules()) {
            specs.forEach(spec -> create(rules, spec));
        }
    }

    private void create(EventBridgeClient rules, RuleSpec spec) {
        var pattern = Json.text(names.resolve(spec.pattern()));
        var arn = rules.putRule(request -> request.name(spec.name()).eventPattern(pattern))
                .ruleArn();
        rules.putTargets(request -> request.rule(spec.name())
                .targets(spec.targets().entrySet().stream()
                        .map(target -> Target.builder()
                                .id(target.getKey())
                                .arn(names.lookUp(target.getValue() + ".Arn").orElseThrow())
                                .build())
                        .toList()));
        names.know(spec.name(), "Arn", arn);
    }
}
