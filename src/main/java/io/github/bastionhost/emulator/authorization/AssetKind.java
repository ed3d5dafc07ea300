package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.rpc.Batch;
import io.github.bastionhost.emulator.rpc.Outcome;
import io.github.bastionhost.emulator.rpc.Quoted;
import java.util.Optional;

/** What can be granted, with what names it and its accounts. */
enum AssetKind {
    /** A host, and its accounts by id. */
    HOST("host", "Host", "hostId", "hostAccountId"),
    /** A database, and its accounts by id. */
    DATABASE("database", "Database", "databaseId", "databaseAccountId"),
    /** An asset group, and accounts in it by name. */
    HOST_GROUP("host group", "HostGroup", "hostGroupId", "accountName");

    private static final int LONGEST_NAME = 128;

    private final String noun;
    private final String entity;
    private final String idAttribute;
    private final String accountAttribute;

    AssetKind(String noun, String entity, String idAttribute, String accountAttribute) {
        this.noun = noun;
        this.entity = entity;
        this.idAttribute = idAttribute;
        this.accountAttribute = accountAttribute;
    }

    /** What it is called in a message. */
    String noun() {
        return noun;
    }

    /** The entity of its rows, under whose name they are tallied too. */
    String entity() {
        return entity;
    }

    /** The attribute that names it, in its own rows and in grants. */
    String idAttribute() {
        return idAttribute;
    }

    /** The attribute of an account grant that names an account. */
    String accountAttribute() {
        return accountAttribute;
    }

    /** What names an account in the attribute: a Long or a name; empty where the text is neither. */
    Optional<Object> parseAccount(String sent) {
        if (this == HOST_GROUP) {
            int length = sent.codePointCount(0, sent.length());
            boolean fits = 1 <= length && length <= LONGEST_NAME && sent.chars().noneMatch(Character::isISOControl);
            return fits ? Optional.of(sent) : Optional.empty();
        }
        return Batch.parse(sent).map(Object.class::cast);
    }

    /** What is wrong with an account that could not be parsed. */
    Outcome malformedAccount(String sent) {
        return this == HOST_GROUP
                ? Outcome.invalid(
                        "The account name must be 1 to %d characters long, without control characters.", LONGEST_NAME)
                : malformedId(sent);
    }

    /** What is wrong with an id that is none. */
    static Outcome malformedId(String sent) {
        return Outcome.invalid("The id must be 1 to 18 decimal digits, not %s.", Quoted.of(sent));
    }
}
