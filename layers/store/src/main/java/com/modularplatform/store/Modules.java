package com.modularplatform.store;

import com.modularplatform.domain.market.Module;
import com.modularplatform.domain.market.ModuleId;
import com.modularplatform.kernel.json.Codec;
import com.modularplatform.kernel.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The catalogue of modules. It comes with the release, as the modules themselves do. */
public final class Modules {
    private record Catalogue(List<Module> modules) {}

    private final List<Module> modules;

    public Modules() {
        try (var stream = Objects.requireNonNull(Modules.class.getResourceAsStream("modules.json"))) {
            modules = Codec.STORED.stored(Json.object(stream), Catalogue.class).modules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Module> all() {
        return modules;
    }

    public Optional<Module> bySlug(String slug) {
        return modules.stream().filter(m -> m.slug().equals(slug)).findFirst();
    }

    public Optional<Module> byId(ModuleId id) {
        return modules.stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
