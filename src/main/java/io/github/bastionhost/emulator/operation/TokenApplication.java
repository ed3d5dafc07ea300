package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.instance.OperationSettings;
import io.github.bastionhost.emulator.settings.ApiRevision;
import org.jspecify.annotations.Nullable;

/**
 * An application for a token, after the rules between its parameters were checked. They are those of the reference pages:
 * which account is meant, what a custom account needs, and what single sign-on needs for which protocol.
 *
 * @param account the account that is meant
 * @param protocol what the account speaks
 * @param mode how the operator logs on
 */
record TokenApplication(AssetAccount account, Protocol protocol, OperationMode mode) {

    private static final int LONGEST_PASSWORD_BYTES = 1_024;

    /**
     * The account that a token opens.
     *
     * @param id of a stored account that is named by its id
     * @param name of an account that is named by its name
     * @param custom whether the account is not stored: the caller gave its password
     */
    record AssetAccount(@Nullable String id, @Nullable String name, boolean custom) {}

    /** Checks an application under the instance's settings; refuses it with InvalidParameter. */
    static TokenApplication of(
            GenerateAssetOperationTokenRequest request, OperationSettings settings, ApiRevision revision) {
        AssetAccount account = account(request);
        if (account.custom()) {
            checkCustomAccount(request, settings);
        }
        Protocol named = request.assetAccountProtocolName();
        if (named != null && !named.fits(request.assetType())) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountProtocolName %s does not fit AssetType %s, which has %s",
                    named, request.assetType(), Protocol.namesFor(request.assetType()));
        }
        OperationMode mode = request.operationMode() == null ? OperationMode.WebToken : request.operationMode();
        if (mode == OperationMode.Sso) {
            checkSingleSignOn(request, account, named);
        }
        checkNote(request, settings, revision);
        return new TokenApplication(account, named == null ? Protocol.usualOf(request.assetType()) : named, mode);
    }

    private static AssetAccount account(GenerateAssetOperationTokenRequest request) {
        String id = request.assetAccountId();
        if (id != null && !id.isEmpty()) {
            return new AssetAccount(id, null, false);
        }
        String name = request.assetAccountName();
        if (name == null || name.isBlank()) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountId or AssetAccountName is required; the id wins over the name");
        }
        return new AssetAccount(null, name, request.assetAccountPassword() != null);
    }

    private static void checkCustomAccount(GenerateAssetOperationTokenRequest request, OperationSettings settings) {
        if (!settings.customAccountsAllowed()) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountName is given with a password, and custom accounts are switched off for this instance");
        }
        if (request.assetAccountPassword() != null
                && request.assetAccountPassword().decodeBase64().length > LONGEST_PASSWORD_BYTES) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountPassword is the Base64 of more than %d bytes", LONGEST_PASSWORD_BYTES);
        }
        if (request.assetAccountProtocolName() == null) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountProtocolName is required for a custom account; AssetType %s has %s",
                    request.assetType(), Protocol.namesFor(request.assetType()));
        }
    }

    /** The rules go by the protocol that the caller names, as the page of January 2026 words them. */
    private static void checkSingleSignOn(
            GenerateAssetOperationTokenRequest request, AssetAccount account, @Nullable Protocol named) {
        if (named == Protocol.SSH && request.ssoClient() == null) {
            throw INVALID_PARAMETER.because(
                    "SsoClient is required with OperationMode Sso and AssetAccountProtocolName SSH: ssh or sftp");
        }
        if (named == Protocol.Oracle && request.loginAttribute() == null) {
            throw INVALID_PARAMETER.because(
                    "LoginAttribute is required with OperationMode Sso and AssetAccountProtocolName Oracle:"
                            + " SERVICENAME or SID");
        }
        boolean opensOneDatabase = named == Protocol.PostgreSQL || named == Protocol.Oracle;
        if (account.custom() && opensOneDatabase && isBlank(request.databaseSchema())) {
            throw INVALID_PARAMETER.because(
                    "DatabaseSchema is required with OperationMode Sso for a custom account of %s", named);
        }
    }

    private static void checkNote(
            GenerateAssetOperationTokenRequest request, OperationSettings settings, ApiRevision revision) {
        // The revision before does not know the parameter, so nobody could give a remark.
        if (settings.logonRemarksRequired()
                && revision.knows(ApiRevision.R2026_01)
                && isBlank(request.operationNote())) {
            throw INVALID_PARAMETER.because(
                    "OperationNote is required: logon remarks are switched on for this instance");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
