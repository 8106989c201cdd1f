package com.modularplatform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VaultTest {
    private final Vault vault = new Vault(new byte[32]);
    private final byte[] plain = "next page".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_is_sealed_opens_for_its_purpose_and_context_alone() {
        var sealed = vault.seal("cursor", "person 1", plain);

        assertThat(vault.open("cursor", "person 1", sealed)).contains(plain);
        assertThat(vault.open("cursor", "person 2", sealed)).isEmpty();
        assertThat(vault.open("replay", "person 1", sealed)).isEmpty();
        assertThat(new Vault("another secret of thirty-two byte".getBytes(StandardCharsets.UTF_8))
                        .open("cursor", "person 1", sealed))
                .isEmpty();
        assertThat(vault.seal("cursor", "person 1", plain)).isNotEqualTo(sealed);
    }

    @Test
    void any_changed_bit_is_noticed() {
        var sealed = vault.seal("cursor", "", plain);
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] ^= 1;
            assertThat(vault.open("cursor", "", sealed)).isEmpty();
            sealed[i] ^= 1;
        }
        assertThat(vault.open("cursor", "", new byte[5])).isEmpty();
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new Vault(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}
