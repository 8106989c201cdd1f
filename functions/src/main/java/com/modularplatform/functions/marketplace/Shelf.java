package com.modularplatform.functions.marketplace;

import com.modularplatform.domain.market.Licence;
import com.modularplatform.domain.market.Module;
import com.modularplatform.kernel.access.Caller;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Licences;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the marketplace's views share: the caller's licences, the counts, the prices. */
record Shelf(Platform platform) {
    /** The licences of the caller's tenant; nobody's for anonymous callers and candidates. */
    List<Licence> held(Caller caller) {
        return caller instanceof Caller.Person person && person.tenant() != null
                ? platform.licences().all(person.tenant())
                : List.of();
    }

    Optional<Licence> owned(List<Licence> held, Module module, Instant now) {
        return Licences.inForce(held, module.id(), now);
    }

    int users(Module module, Instant now) {
        return platform.licences().users(module.id(), now);
    }

    record Pricing(
            @Nullable BigDecimal onetime,
            @Nullable BigDecimal monthly,
            @Nullable BigDecimal annual) {
        static Pricing of(Module.Pricing p) {
            return new Pricing(money(p.onetime()), money(p.monthly()), money(p.annual()));
        }

        private static @Nullable BigDecimal money(@Nullable BigDecimal amount) {
            return amount == null ? null : amount.setScale(2, java.math.RoundingMode.UNNECESSARY);
        }
    }
}
