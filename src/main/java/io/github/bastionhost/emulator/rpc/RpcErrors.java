package io.github.bastionhost.emulator.rpc;

/**
 * The refusals that any action may give: the gateway's own, and the two that every page of the product lists. Codes and
 * messages are those of the published gateway tables and of real answers.
 */
public final class RpcErrors {

    /** A parameter is missing, malformed, too long, not in its enum, or breaks a rule between parameters. */
    public static final RpcError INVALID_PARAMETER = new RpcError(400, "InvalidParameter", "The argument is invalid.");
    /** A fault of the service, as the product's pages list it. */
    public static final RpcError INTERNAL_ERROR = new RpcError(500, "InternalError", "An unknown error occurred.");
    /** The store does not answer for now. */
    public static final RpcError SERVICE_UNAVAILABLE =
            new RpcError(503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server.");

    /** No such action, or no such path. */
    public static final RpcError ACTION_NOT_FOUND = new RpcError(
            404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.");
    /** No such version of the API. */
    public static final RpcError INVALID_VERSION =
            new RpcError(400, "InvalidVersion", "Specified parameter Version is not valid.");
    /** Neither GET nor POST. */
    public static final RpcError UNSUPPORTED_METHOD =
            new RpcError(403, "UnsupportedHTTPMethod", "This http method not supported.");
    /** A Format other than JSON and XML. */
    public static final RpcError INVALID_FORMAT =
            new RpcError(400, "InvalidParameter.Format", "Specified parameter format is not valid.");

    /** No such access key. */
    public static final RpcError ACCESS_KEY_NOT_FOUND =
            new RpcError(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
    /** The access key is disabled. */
    public static final RpcError ACCESS_KEY_INACTIVE =
            new RpcError(400, "InvalidAccessKeyId.Inactive", "Specified access key is disabled.");
    /** The signature is there but not in any form that could be verified. */
    public static final RpcError INCOMPLETE_SIGNATURE =
            new RpcError(400, "IncompleteSignature", "The request signature does not conform to Aliyun standards.");
    /** A SignatureMethod other than HMAC-SHA1. */
    public static final RpcError INVALID_SIGNATURE_METHOD =
            new RpcError(400, "InvalidSignatureMethod", "Specified signature method is not valid.");
    /** The time is not of the form yyyy-MM-ddTHH:mm:ssZ. */
    public static final RpcError TIMESTAMP_MALFORMED =
            new RpcError(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");
    /** The time is outside of the window. */
    public static final RpcError TIMESTAMP_EXPIRED =
            new RpcError(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
    /** The nonce came before. */
    public static final RpcError NONCE_USED =
            new RpcError(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
    /** The temporary key has ended. */
    public static final RpcError SECURITY_TOKEN_EXPIRED =
            new RpcError(400, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.");
    /** Nobody knows the token. */
    public static final RpcError SECURITY_TOKEN_MALFORMED =
            new RpcError(400, "InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed.");
    /** The token belongs to another key. */
    public static final RpcError SECURITY_TOKEN_MISMATCH = new RpcError(
            400, "InvalidSecurityToken.MismatchWithAccessKey", "Specified SecurityToken mismatch with the AccessKey.");
    /** A user calls too often. */
    public static final RpcError THROTTLING_USER =
            new RpcError(400, "Throttling.User", "Request was denied due to user flow control.");
    /** The caller's policies do not allow the action. */
    public static final RpcError FORBIDDEN = new RpcError(
            403,
            "Forbidden.RAM",
            "User not authorized to operate on the specified resource, or this API doesn't support RAM.");

    private RpcErrors() {}

    /** A common parameter is not there, for example MissingSignatureNonce. */
    public static RpcError missing(String parameter) {
        return new RpcError(400, "Missing" + parameter, parameter + " is mandatory for this action.");
    }

    /**
     * The signature is another one than ours.
     *
     * @param message the documented sentence with the service's own text to sign, at whose marker clients cut
     */
    public static RpcError signatureDoesNotMatch(String message) {
        return new RpcError(400, "SignatureDoesNotMatch", message);
    }
}
