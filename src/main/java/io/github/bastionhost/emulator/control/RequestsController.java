package io.github.bastionhost.emulator.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.bastionhost.emulator.journal.Expectation;
import io.github.bastionhost.emulator.journal.Expectation.Difference;
import io.github.bastionhost.emulator.journal.Explainer;
import io.github.bastionhost.emulator.journal.Explanation;
import io.github.bastionhost.emulator.journal.Journal;
import io.github.bastionhost.emulator.journal.JournalEntry;
import io.github.bastionhost.emulator.journal.JournalFilter;
import io.github.bastionhost.emulator.journal.Verification;
import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import io.github.bastionhost.emulator.settings.NearestName;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The journal: which requests of the API came, what became of them, and whether they are those that were expected. */
@RestController
@RequestMapping("/_emulator/requests")
class RequestsController {

    /** Stands for the RequestId of the last request. */
    private static final String LATEST = "latest";

    private static final String PARAMETER = "parameter";
    private static final Set<String> FILTERS =
            Set.of("action", "code", PARAMETER, "accessKeyId", "since", "pageNumber", "pageSize");

    private final Journal journal;
    private final Explainer explainer;

    RequestsController(Journal journal, Explainer explainer) {
        this.journal = journal;
        this.explainer = explainer;
    }

    /**
     * A request as it is shown.
     *
     * @param parametersLeftOut how many parameters more there were than the journal keeps
     * @param signature unsigned, notChecked, accepted or refused
     */
    record ShownRequest(
            String requestId,
            Instant time,
            long durationMicros,
            String method,
            @Nullable String action,
            Map<String, String> parameters,
            int parametersLeftOut,
            Identity identity,
            String signature,
            int status,
            @Nullable String code,
            @Nullable String reason) {

        static ShownRequest of(JournalEntry entry) {
            return new ShownRequest(
                    entry.requestId(),
                    entry.time(),
                    entry.durationMicros(),
                    entry.method(),
                    entry.action(),
                    entry.parameters().asMap(),
                    entry.parameters().leftOut(),
                    new Identity(entry.accessKeyId(), entry.account(), entry.userId()),
                    entry.signature().label(),
                    entry.status(),
                    entry.code(),
                    entry.reason());
        }
    }

    /** Who called, as far as that is known. */
    record Identity(
            @Nullable String accessKeyId,
            @Nullable String account,
            @Nullable String userId) {}

    /** A page of requests, newest first. */
    record RequestPage(long totalCount, int pageNumber, int pageSize, List<ShownRequest> requests) {}

    /** A request, and what was probably meant by it. */
    record ExplainedRequest(@JsonUnwrapped ShownRequest request, Explanation explanation) {}

    /**
     * A request that is expected; what is absent does not matter.
     *
     * @param parameters each with its value, or with null where it must not be there
     * @param code of the refusal; OK for a request that was accepted
     */
    record ExpectedRequest(
            @Nullable String action,
            @Nullable @Size(max = 100) Map<String, @Nullable String> parameters,
            @Nullable String code) {

        Expectation toExpectation() {
            if (action == null && code == null && (parameters == null || parameters.isEmpty())) {
                throw new IllegalArgumentException("Send action, parameters or code of each request that is expected.");
            }
            return new Expectation(action, parameters == null ? Map.of() : parameters, code);
        }
    }

    /**
     * What is to be verified: how often a request came, or that some came in order. Without a number, at least once.
     *
     * @param times how often exactly; not together with atLeast and atMost
     * @param inOrder requests of which each must have come after the one before it; not together with anything else
     */
    record RequestVerification(
            @Nullable String action,
            @Nullable @Size(max = 100) Map<String, @Nullable String> parameters,
            @Nullable String code,
            @Nullable @Min(0) Integer times,
            @Nullable @Min(0) Integer atLeast,
            @Nullable @Min(0) Integer atMost,
            @Nullable @Size(min = 1, max = 100) List<@NotNull @Valid ExpectedRequest> inOrder) {

        List<Expectation> steps() {
            return Objects.requireNonNullElse(inOrder, List.<ExpectedRequest>of()).stream()
                    .map(ExpectedRequest::toExpectation)
                    .toList();
        }

        Expectation toExpectation() {
            return new ExpectedRequest(action, parameters, code).toExpectation();
        }

        void requireSense() {
            boolean counts = times != null || atLeast != null || atMost != null;
            if (inOrder != null && (counts || action != null || parameters != null || code != null)) {
                throw new IllegalArgumentException("Send inOrder alone: it has action, parameters and code in it.");
            }
            if (times != null && (atLeast != null || atMost != null)) {
                throw new IllegalArgumentException("Send times, or atLeast and atMost, not both.");
            }
            if (least() > most()) {
                throw new IllegalArgumentException("atLeast must not be more than atMost.");
            }
        }

        int least() {
            if (times != null) {
                return times;
            }
            return atLeast != null ? atLeast : atMost != null ? 0 : 1;
        }

        int most() {
            return Optional.ofNullable(times != null ? times : atMost).orElse(Integer.MAX_VALUE);
        }
    }

    /**
     * What came of it.
     *
     * @param expected how many or which were expected, in words
     * @param count how many requests are as expected; of an order, how many of its steps were found
     * @param matching the ids of those, oldest first, a hundred at most
     * @param missing of an order, the number of the first step that was not found, from 1
     * @param nearest where requests are missing: those that come nearest, and where they differ
     */
    record VerificationResult(
            boolean holds,
            String expected,
            int count,
            List<String> matching,
            @Nullable Integer missing,
            List<NearRequest> nearest) {

        static VerificationResult of(Verification.Result result) {
            return new VerificationResult(
                    result.holds(),
                    result.expected(),
                    result.count(),
                    result.matching(),
                    result.missing(),
                    result.nearest().stream()
                            .map(near -> new NearRequest(ShownRequest.of(near.request()), near.differences()))
                            .toList());
        }
    }

    /** A request that is not as expected, and where not. */
    record NearRequest(ShownRequest request, List<Difference> differences) {}

    @GetMapping
    RequestPage list(
            HttpServletRequest http,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(name = PARAMETER, required = false) @Nullable String joined,
            @RequestParam(required = false) @Nullable String accessKeyId,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(defaultValue = "1") @Min(1) @Max(1_000_000) int pageNumber,
            @RequestParam(defaultValue = "20") @Min(1) @Max(1_000) int pageSize) {
        requireOn();
        requireKnown(http.getParameterMap().keySet());
        // As one text, Spring would join several with commas.
        List<Parameter> parameters = joined == null
                ? List.of()
                : Arrays.stream(http.getParameterValues(PARAMETER))
                        .map(RequestsController::parameter)
                        .toList();
        parameters.forEach(one -> explainer.requireShown(action, one.name(), one.value()));
        JournalFilter filter = new JournalFilter(action, code, parameters, accessKeyId, since);
        Journal.Found found = journal.find(filter::matches, pageNumber, pageSize);
        return new RequestPage(
                found.total(),
                pageNumber,
                pageSize,
                found.page().stream().map(ShownRequest::of).toList());
    }

    /** A misspelt filter would find everything. */
    private static void requireKnown(Set<String> sent) {
        for (String name : sent) {
            if (!FILTERS.contains(name)) {
                throw new IllegalArgumentException("There is no filter of that name; the nearest is %s."
                        .formatted(NearestName.of(name, FILTERS).orElseThrow()));
            }
        }
    }

    private static Parameter parameter(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("parameter must be <name>=<value>, for example HostName=web01.");
        }
        return new Parameter(text.substring(0, equals), text.substring(equals + 1));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        journal.clear();
    }

    @GetMapping("/{requestId}")
    ExplainedRequest find(@PathVariable String requestId) {
        requireOn();
        JournalEntry entry = (requestId.equals(LATEST) ? journal.newestFirst().findFirst() : journal.find(requestId))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "The journal has no such request: it was made elsewhere, cleared, or is too long ago."));
        return new ExplainedRequest(ShownRequest.of(entry), explainer.explain(entry));
    }

    @PostMapping("/verify")
    VerificationResult verify(@RequestBody @Valid RequestVerification wanted) {
        requireOn();
        wanted.requireSense();
        List<JournalEntry> requests = journal.oldestFirst();
        Verification verification = new Verification(requests);
        List<Expectation> steps = wanted.steps();
        if (!steps.isEmpty()) {
            steps.forEach(step -> explainer.requireSense(step, requests));
            return VerificationResult.of(verification.inOrder(steps));
        }
        Expectation expectation = wanted.toExpectation();
        explainer.requireSense(expectation, requests);
        return VerificationResult.of(verification.count(expectation, wanted.least(), wanted.most()));
    }

    private void requireOn() {
        if (!journal.isOn()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "The journal is switched off (bastionhost.journal.size).");
        }
    }
}
