package io.github.bastionhost.emulator.fault;

import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.RpcError;
import io.github.bastionhost.emulator.rpc.RpcErrors;
import io.github.bastionhost.emulator.settings.NearestName;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The refusals that are known by their code: those of the gateway, and those of an action or of any. */
@Component
public class KnownErrors {

    /** Codes of the gateway that this service never gives by itself, or gives with a text of the call in them. */
    private static final List<RpcError> OTHERS_OF_THE_GATEWAY = List.of(
            RpcErrors.missing("Action"),
            RpcErrors.missing("Version"),
            RpcErrors.missing("AccessKeyId"),
            RpcErrors.missing("Signature"),
            RpcErrors.missing("SignatureNonce"),
            RpcErrors.missing("Timestamp"),
            RpcErrors.missing("SecurityToken"),
            RpcErrors.signatureDoesNotMatch("Specified signature is not matched with our calculation."),
            new RpcError(404, "InvalidApi.NotFound", "Specified api is not found, please check your url and method."),
            new RpcError(404, "InvalidProduct.NotFound", "Cannot find product according to your specified domain."),
            new RpcError(400, "InvalidProtocol.NeedSsl", "Your request is denied as lack of ssl protect."),
            new RpcError(400, "InvalidAccessKeyId", "Specified access key is not found or invalid."),
            new RpcError(400, "ContentMD5NotMatched", "Specified content md5 is not matched with your request body."),
            new RpcError(403, "NoPermission", "You are not authorized to do this action."),
            new RpcError(400, "Throttling", "Request was denied due to request throttling."),
            new RpcError(400, "Throttling.Api", "Request was denied due to api flow control."));

    private final DocumentedApi documented;

    KnownErrors(DocumentedApi documented) {
        this.documented = documented;
    }

    /** Whether any refusal of the product has that code. */
    public boolean isKnown(String code) {
        return find(null, code).isPresent();
    }

    /** What the code means for the action, its own refusals first; for null, for any. */
    Optional<RpcError> find(@Nullable String action, String code) {
        return known(action).filter(error -> error.code().equals(code)).findFirst();
    }

    /** Of the codes that {@link #find} finds the one that is written most like it. */
    String nearest(@Nullable String action, String code) {
        return NearestName.of(code, known(action).map(RpcError::code).toList()).orElseThrow();
    }

    private Stream<RpcError> known(@Nullable String action) {
        DocumentedAction page = action == null ? null : documented.actions().get(action);
        if (page != null) {
            return Stream.concat(ofPage(page), gateway());
        }
        return Stream.concat(gateway(), documented.actions().values().stream().flatMap(KnownErrors::ofPage));
    }

    private static Stream<RpcError> ofPage(DocumentedAction page) {
        return Stream.concat(
                ChosenError.of(page).stream().map(ChosenError::error),
                page.errors().stream().map(error -> new RpcError(error.http(), error.code(), error.message())));
    }

    private static Stream<RpcError> gateway() {
        return Stream.concat(
                Arrays.stream(RpcErrors.class.getFields()).map(KnownErrors::constant), OTHERS_OF_THE_GATEWAY.stream());
    }

    /** RpcErrors is the table, and nothing else: a list of its constants would be a second one. */
    private static RpcError constant(Field field) {
        try {
            return (RpcError) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
