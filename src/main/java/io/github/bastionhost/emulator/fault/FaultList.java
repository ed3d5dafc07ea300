package io.github.bastionhost.emulator.fault;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The rules of a world as one JSON text. No row: there never were any. */
@Entity
@Table(name = "fault_list")
class FaultList extends WorldRow {

    @Column(name = "generation")
    private long generation;

    @Column(name = "rules")
    private String rules;

    /** For JPA. */
    protected FaultList() {
        this("[]");
    }

    FaultList(String rules) {
        this.generation = 1;
        this.rules = rules;
    }

    /** Tells a list from those before it, also from one with the same rules. */
    long generation() {
        return generation;
    }

    String rules() {
        return rules;
    }

    void replace(String newRules) {
        this.generation++;
        this.rules = newRules;
    }
}
