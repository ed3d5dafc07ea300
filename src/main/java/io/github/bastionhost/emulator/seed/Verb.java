package io.github.bastionhost.emulator.seed;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a call of a seed file does.
 *
 * @param name as the file has it: an action, or Instance
 * @param requestType what the parameters become
 * @param responseType what is answered; absent where there is nothing in it
 * @param deed does it, and answers
 */
record Verb(
        String name,
        Class<? extends Record> requestType,
        @Nullable Class<?> responseType,
        Function<Record, ObjectNode> deed) {}
