package sample;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Where the test classes wait for each other, so that they do run at the same time. */
final class Meeting {

    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    private Meeting() {}

    static void await() throws Exception {
        BOTH.await(2, TimeUnit.MINUTES);
    }
}
