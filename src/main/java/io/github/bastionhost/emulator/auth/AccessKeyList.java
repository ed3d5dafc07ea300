package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The access keys that were put in force in a world, as one sealed JSON text. No row: those of the settings are. */
@Entity
@Table(name = "access_key_list")
class AccessKeyList extends WorldRow {

    @Column(name = "sealed_keys")
    private byte[] sealedKeys;

    /** For JPA. */
    protected AccessKeyList() {
        this(new byte[0]);
    }

    AccessKeyList(byte[] sealedKeys) {
        this.sealedKeys = sealedKeys;
    }

    byte[] sealedKeys() {
        return sealedKeys;
    }

    void replace(byte[] newSealedKeys) {
        this.sealedKeys = newSealedKeys;
    }
}
