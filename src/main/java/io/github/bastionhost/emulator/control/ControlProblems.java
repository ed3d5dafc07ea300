package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.seed.SeedException;
import io.github.bastionhost.emulator.snapshot.StateRefusedException;
import io.github.bastionhost.emulator.snapshot.TooManySnapshotsException;
import io.github.bastionhost.emulator.snapshot.UnknownSnapshotException;
import io.github.bastionhost.emulator.storage.MemoryFullException;
import io.github.bastionhost.emulator.world.SandboxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/** Faults of control plane calls as problem details (RFC 9457). The API has its own form and does not pass here. */
@RestControllerAdvice(basePackageClasses = ControlProblems.class)
class ControlProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail refuse(IllegalArgumentException senseless) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(senseless.getMessage()));
    }

    /** Of the refusals of the API that of an unknown instance is one of a path here; others keep their status. */
    @ExceptionHandler(RpcException.class)
    ProblemDetail refuse(RpcException refusal) {
        int status = refusal.error().equals(ChosenError.INSTANCE.error())
                ? HttpStatus.NOT_FOUND.value()
                : refusal.error().status();
        return ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), refusal.reason());
    }

    @ExceptionHandler(SandboxException.class)
    ProblemDetail refuse(SandboxException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.reason());
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    ProblemDetail refuse(ConcurrencyFailureException lost) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "Another caller changed the same at the same time: send it again.");
    }

    @ExceptionHandler(MemoryFullException.class)
    ProblemDetail refuse(MemoryFullException full) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(full.getMessage()));
    }

    /** What only a fresh world could tell: the data of a restart was there before the seed files were changed. */
    @ExceptionHandler(SeedException.class)
    ProblemDetail refuse(SeedException mistake) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Seed data: " + String.valueOf(mistake.getMessage()));
    }

    @ExceptionHandler(UnknownSnapshotException.class)
    ProblemDetail refuse(UnknownSnapshotException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }

    @ExceptionHandler(TooManySnapshotsException.class)
    ProblemDetail refuse(TooManySnapshotsException full) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(full.getMessage()));
    }

    /** A file is not what it must be, or it is and is of another version or another encryption key. */
    @ExceptionHandler(StateRefusedException.class)
    ProblemDetail refuse(StateRefusedException refused) {
        return ProblemDetail.forStatusAndDetail(
                refused.isForeign() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST,
                String.valueOf(refused.getMessage()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        // Jackson's own message quotes the body, which may hold secrets: only the place is told.
        String place = unreadable.getCause() instanceof DatabindException fault
                        && !fault.getPathReference().isEmpty()
                ? " at " + place(fault)
                : "";
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, "The body is not the JSON that this call takes" + place + ".");
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String faults = invalid.getParameterValidationResults().stream()
                .flatMap(ControlProblems::faults)
                .distinct()
                .collect(Collectors.joining("; "));
        return handleExceptionInternal(
                invalid, ProblemDetail.forStatusAndDetail(status, faults + "."), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String faults = invalid.getFieldErrors().stream()
                .map(field -> "$." + field.getField() + " " + field.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return handleExceptionInternal(
                invalid, ProblemDetail.forStatusAndDetail(status, faults + "."), headers, status, request);
    }

    private static Stream<String> faults(ParameterValidationResult result) {
        String root = result.getMethodParameter().hasParameterAnnotation(RequestBody.class)
                ? "$"
                : String.valueOf(result.getMethodParameter().getParameterName());
        String place = result.getContainerIndex() == null ? root : root + "[" + result.getContainerIndex() + "]";
        return result.getResolvableErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? place + "." + field.getField() + " " + field.getDefaultMessage()
                        : place + " " + error.getDefaultMessage());
    }

    private static String place(DatabindException fault) {
        StringBuilder place = new StringBuilder("$");
        fault.getPath()
                .forEach(step -> place.append(
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName()));
        return place.toString();
    }
}
