package io.github.bastionhost.emulator.storage;

import org.springframework.dao.TransientDataAccessResourceException;

/** The memory has no room for another row; the message says how much there is and what makes room. */
public class MemoryFullException extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1L;

    MemoryFullException(String message) {
        super(message);
    }
}
