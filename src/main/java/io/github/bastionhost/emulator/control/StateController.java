package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.snapshot.StateReader;
import io.github.bastionhost.emulator.snapshot.StateWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The whole state as one file. It goes out and comes in as a stream, so that its size is no matter. */
@RestController
@RequestMapping("/_emulator/state")
class StateController {

    private static final String FILE_NAME = "bastionhost-emulator-state.json";

    private final StateWriter writer;
    private final StateReader reader;

    StateController(StateWriter writer, StateReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @GetMapping
    void download(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(FILE_NAME).build().toString());
        writer.write(response.getOutputStream());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void upload(HttpServletRequest request) throws IOException {
        reader.read(request.getInputStream());
    }
}
