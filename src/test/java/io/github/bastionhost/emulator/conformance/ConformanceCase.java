package io.github.bastionhost.emulator.conformance;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Request;
import java.util.function.Consumer;

/**
 * A request that the catalogue makes one think of, and what its answer must be.
 *
 * @param name what is tried
 * @param before what is done first
 * @param judge fails where the answer is another one
 */
public record ConformanceCase(String name, Runnable before, Request request, Consumer<Answer> judge) {

    ConformanceCase(String name, Request request, Consumer<Answer> judge) {
        this(name, () -> {}, request, judge);
    }

    /** The same after something else was done. */
    public ConformanceCase after(Runnable first) {
        return new ConformanceCase(name, first, request, judge);
    }
}
