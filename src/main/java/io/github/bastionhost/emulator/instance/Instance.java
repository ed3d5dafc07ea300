package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A bastion host. */
@Entity
@Table(name = "instance")
class Instance extends WorldRow {

    private String instanceId;
    private String regionId;

    /** For JPA. */
    protected Instance() {
        this("", "");
    }

    Instance(String instanceId, String regionId) {
        this.instanceId = instanceId;
        this.regionId = regionId;
    }

    String instanceId() {
        return instanceId;
    }

    String regionId() {
        return regionId;
    }
}
