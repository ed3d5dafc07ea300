package io.github.bastionhost.emulator.storage;

/** The data cannot be opened as configured; the message says why, {@link #remedy()} what to do. Stops the start. */
class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    StorageException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
