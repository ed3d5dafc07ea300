package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.console.ConsoleAssets;
import io.github.bastionhost.emulator.console.Visit;
import io.github.bastionhost.emulator.secret.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a browser needs of the console before it has given the token: style and scripts, and a place to give it. */
@RestController
@RequestMapping(Visit.CONSOLE)
class ConsoleEntrance {

    private final ConsoleAssets assets;
    private final ConsoleDoor door;

    ConsoleEntrance(ConsoleAssets assets, ConsoleDoor door) {
        this.assets = assets;
        this.door = door;
    }

    /** The token, as a person has typed it. */
    record SignIn(@NotNull String token) {

        @Override
        public String toString() {
            return "SignIn";
        }
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return assets.find(name)
                .map(asset -> ResponseEntity.ok()
                        .headers(ConsoleAnswers.ofFile(asset.contentType()))
                        .body(asset.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such file."));
    }

    @PostMapping("/session")
    ResponseEntity<Void> signIn(HttpServletRequest request, @RequestBody @Valid SignIn signIn) {
        if (!door.opensTo(Secret.of(signIn.token().strip()))) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "That is not the token.");
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, door.entrance(request).toString())
                .header("HX-Refresh", "true")
                .build();
    }

    @DeleteMapping("/session")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, door.exit(request).toString())
                .header("HX-Refresh", "true")
                .build();
    }
}
