package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.console.Console;
import io.github.bastionhost.emulator.console.ControlsPage;
import io.github.bastionhost.emulator.console.CoveragePage;
import io.github.bastionhost.emulator.console.InstancePages;
import io.github.bastionhost.emulator.console.JournalPages;
import io.github.bastionhost.emulator.console.JournalPages.News;
import io.github.bastionhost.emulator.console.JournalQuery;
import io.github.bastionhost.emulator.console.Page;
import io.github.bastionhost.emulator.console.TokenPages;
import io.github.bastionhost.emulator.console.Visit;
import io.github.bastionhost.emulator.rpc.RpcException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of the console. All of them only show; what they change, they change by calls of the control plane. */
@RestController
@RequestMapping({Visit.CONSOLE, Visit.CONSOLE + "/" + Visit.SANDBOX_MARK + "{" + ConsoleController.SANDBOX + "}"})
class ConsoleController {

    /** The part of the path that names the sandbox that is shown. */
    static final String SANDBOX = "sandbox";

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern TOKEN_ID = Pattern.compile("\\d{1,18}");

    private final Console console;
    private final InstancePages instances;
    private final TokenPages tokens;
    private final JournalPages journal;
    private final ControlsPage controls;
    private final CoveragePage coverage;
    private final ConsoleDoor door;

    ConsoleController(
            Console console,
            InstancePages instances,
            TokenPages tokens,
            JournalPages journal,
            ControlsPage controls,
            CoveragePage coverage,
            ConsoleDoor door) {
        this.console = console;
        this.instances = instances;
        this.tokens = tokens;
        this.journal = journal;
        this.controls = controls;
        this.coverage = coverage;
        this.door = door;
    }

    @ModelAttribute
    Visit visit(HttpServletRequest request, @PathVariable(name = SANDBOX, required = false) @Nullable String sandbox) {
        return visit(request, sandbox, door);
    }

    static Visit visit(HttpServletRequest request, @Nullable String sandbox, ConsoleDoor door) {
        StringBuffer url = request.getRequestURL();
        String endpoint = url.substring(0, url.indexOf("/", url.indexOf("//") + 2));
        return new Visit(endpoint, sandbox, door.isSignedIn(request));
    }

    @GetMapping
    ResponseEntity<String> instances(@ModelAttribute Visit visit, @RequestParam Map<String, String> query) {
        return answer(visit, instances.all(visit, number(query)));
    }

    /** Where a form leads that names an instance or a sandbox. */
    @GetMapping("/go")
    ResponseEntity<Void> go(
            @ModelAttribute Visit visit,
            @RequestParam(required = false) @Nullable String instance,
            @RequestParam(required = false) @Nullable String sandbox) {
        String target = sandbox == null ? console.instance(visit, instance) : console.sandbox(sandbox);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(target))
                .build();
    }

    @GetMapping("/instances/{instanceId}")
    ResponseEntity<String> instance(@ModelAttribute Visit visit, @PathVariable String instanceId) {
        return answer(visit, instances.one(visit, instanceId));
    }

    @GetMapping("/instances/{instanceId}/tokens")
    ResponseEntity<String> tokens(
            @ModelAttribute Visit visit, @PathVariable String instanceId, @RequestParam Map<String, String> query) {
        return answer(visit, tokens.all(visit, instanceId, number(query)));
    }

    @GetMapping("/instances/{instanceId}/tokens/{tokenId}")
    ResponseEntity<String> token(
            @ModelAttribute Visit visit, @PathVariable String instanceId, @PathVariable String tokenId) {
        return answer(
                visit,
                TOKEN_ID.matcher(tokenId).matches() ? tokens.one(visit, instanceId, Long.parseLong(tokenId)) : null);
    }

    @GetMapping("/instances/{instanceId}/{*path}")
    ResponseEntity<String> inside(
            @ModelAttribute Visit visit,
            @PathVariable String instanceId,
            @PathVariable String path,
            @RequestParam Map<String, String> query) {
        List<String> steps =
                Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toList();
        return answer(visit, steps.isEmpty() ? null : instances.inside(visit, instanceId, steps, number(query), query));
    }

    @GetMapping("/journal")
    ResponseEntity<String> journal(@ModelAttribute Visit visit, @RequestParam Map<String, String> query) {
        return answer(visit, journal.all(visit, sought(query), number(query)));
    }

    /** Asked for again and again by a page that is open: nothing, if nothing has come. */
    @GetMapping("/journal/news")
    ResponseEntity<String> news(@ModelAttribute Visit visit, @RequestParam Map<String, String> query) {
        News news = journal.news(visit, sought(query), query.getOrDefault("after", ""));
        if (news == null) {
            return ResponseEntity.noContent().build();
        }
        HttpHeaders headers = ConsoleAnswers.ofPage();
        headers.set("HX-Reswap", news.whole() ? "innerHTML" : "afterbegin");
        return new ResponseEntity<>(news.html(), headers, HttpStatus.OK);
    }

    @GetMapping("/journal/{requestId}")
    ResponseEntity<String> request(@ModelAttribute Visit visit, @PathVariable String requestId) {
        return answer(visit, journal.one(visit, requestId));
    }

    @GetMapping("/controls")
    ResponseEntity<String> controls(@ModelAttribute Visit visit, @RequestParam Map<String, String> query) {
        return answer(visit, controls.show(visit, number(query)));
    }

    @GetMapping("/clock")
    ResponseEntity<String> clock(@ModelAttribute Visit visit) {
        return answer(visit, console.clock(visit));
    }

    @GetMapping("/coverage")
    ResponseEntity<String> coverage(
            @ModelAttribute Visit visit,
            @RequestParam(defaultValue = "") String sought,
            @RequestParam(required = false) @Nullable String evidence) {
        return answer(visit, coverage.show(visit, sought, evidence == null || evidence.isEmpty() ? null : evidence));
    }

    @GetMapping("/**")
    ResponseEntity<String> nowhere(@ModelAttribute Visit visit) {
        return answer(visit, null);
    }

    @ExceptionHandler
    ResponseEntity<String> refuse(RpcException refusal, HttpServletRequest request) {
        Visit visit = visit(request, ControlGuard.shownSandbox(request), door);
        int status = refusal.error().status() < 500 ? 404 : refusal.error().status();
        return answer(visit, console.problem(visit, status, refusal.reason()));
    }

    private ResponseEntity<String> answer(Visit visit, @Nullable Page page) {
        Page shown = page == null
                ? console.problem(visit, 404, "There is nothing at this address: it may be gone since.")
                : page;
        return new ResponseEntity<>(shown.html(), ConsoleAnswers.ofPage(), HttpStatus.valueOf(shown.status()));
    }

    private static JournalQuery sought(Map<String, String> query) {
        return JournalQuery.of(
                query.get("action"), query.get("code"), query.get("parameter"), query.get("accessKeyId"));
    }

    /** The number of a page; the first for anything that is none. */
    private static int number(Map<String, String> query) {
        String number = query.getOrDefault("page", "1");
        return NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 1;
    }
}
