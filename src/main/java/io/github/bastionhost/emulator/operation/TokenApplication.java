package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.instance.ImageVersion;
import io.github.bastionhost.emulator.instance.InstanceFacts;
import io.github.bastionhost.emulator.instance.OperationSettings;
import io.github.bastionhost.emulator.settings.ApiRevision;
import org.jspecify.annotations.Nullable;

/**
 * An application for a token, after the rules between its parameters were checked. They are those of the reference pages:
 * what a custom account needs, and what single sign-on needs for which protocol.
 *
 * @param asset what is to be opened
 * @param account with which of its accounts
 * @param protocol what the account speaks
 * @param mode how the operator logs on
 */
record TokenApplication(OperationAsset asset, OperationAccount account, Protocol protocol, OperationMode mode) {

    private static final ImageVersion TOKENS_SINCE = ImageVersion.parse("3.2.40");
    private static final ImageVersion SINGLE_SIGN_ON_SINCE = ImageVersion.parse("3.2.44");
    private static final int LONGEST_PASSWORD_BYTES = 1_024;

    /** Checks what the parameters and the instance's settings tell without a look at the asset. */
    static void checkParameters(
            GenerateAssetOperationTokenRequest request, InstanceFacts instance, ApiRevision revision) {
        checkVersion(request, instance.imageVersion());
        if (request.assetType() == AssetType.Database && !instance.databaseOperationsEnabled()) {
            throw INVALID_PARAMETER.because("AssetType Database: database O&M is disabled for this instance");
        }
        if (isBlank(request.assetAccountId()) && isBlank(request.assetAccountName())) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountId or AssetAccountName is required; the id wins over the name");
        }
        checkPassword(request);
        Protocol named = request.assetAccountProtocolName();
        if (named != null && !named.fits(request.assetType())) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountProtocolName %s does not fit AssetType %s, which has %s",
                    named, request.assetType(), Protocol.namesFor(request.assetType()));
        }
        checkNote(request, instance.operationSettings(), revision);
    }

    /** Checks what the account decides. */
    static TokenApplication of(
            GenerateAssetOperationTokenRequest request,
            InstanceFacts instance,
            OperationAsset asset,
            OperationAccount account) {
        if (account.isCustom()) {
            checkCustomAccount(request, instance.operationSettings());
        }
        Protocol named = request.assetAccountProtocolName();
        if (named != null && account.protocol() != null && named != account.protocol()) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountProtocolName is %s, and the account speaks %s", named, account.protocol());
        }
        OperationMode mode = request.operationMode() == null ? OperationMode.WebToken : request.operationMode();
        if (mode == OperationMode.Sso) {
            checkSingleSignOn(request, account);
        }
        return new TokenApplication(
                asset, account, named == null ? account.usualProtocol(request.assetType()) : named, mode);
    }

    private static void checkVersion(GenerateAssetOperationTokenRequest request, ImageVersion version) {
        if (!version.atLeast(TOKENS_SINCE)) {
            throw INVALID_PARAMETER.because(
                    "the instance has V%s, and O&M tokens are there from V%s on", version, TOKENS_SINCE);
        }
        boolean singleSignOn = request.operationMode() != null
                || request.ssoClient() != null
                || request.loginAttribute() != null
                || request.databaseSchema() != null;
        if (singleSignOn && !version.atLeast(SINGLE_SIGN_ON_SINCE)) {
            throw INVALID_PARAMETER.because(
                    "the instance has V%s; OperationMode, SsoClient, LoginAttribute and DatabaseSchema are there from"
                            + " V%s on",
                    version, SINGLE_SIGN_ON_SINCE);
        }
    }

    private static void checkCustomAccount(GenerateAssetOperationTokenRequest request, OperationSettings settings) {
        if (!settings.customAccountsAllowed()) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountName is given with a password, and custom accounts are switched off for this instance");
        }
        if (request.assetAccountPassword() == null) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountPassword is required: AssetAccountName names no account that the caller may use,"
                            + " so it is a custom account");
        }
        if (request.assetAccountProtocolName() == null) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountProtocolName is required for a custom account; AssetType %s has %s",
                    request.assetType(), Protocol.namesFor(request.assetType()));
        }
    }

    private static void checkPassword(GenerateAssetOperationTokenRequest request) {
        if (request.assetAccountPassword() != null
                && request.assetAccountPassword().decodeBase64().length > LONGEST_PASSWORD_BYTES) {
            throw INVALID_PARAMETER.because(
                    "AssetAccountPassword is the Base64 of more than %d bytes", LONGEST_PASSWORD_BYTES);
        }
    }

    /**
     * The rules go by the protocol that the caller names, as the page of January 2026 words them, and for SSH by that of
     * the stored account too. A stored Oracle account that is named by its id alone carries its own logon attribute.
     */
    private static void checkSingleSignOn(GenerateAssetOperationTokenRequest request, OperationAccount account) {
        Protocol named = request.assetAccountProtocolName();
        if ((named == Protocol.SSH || account.protocol() == Protocol.SSH) && request.ssoClient() == null) {
            throw INVALID_PARAMETER.because(
                    "SsoClient is required with OperationMode Sso and %s SSH: ssh or sftp",
                    named == null ? "an account of the protocol" : "AssetAccountProtocolName");
        }
        if (request.ssoClient() == SsoClient.ssh && !account.sshChannel()
                || request.ssoClient() == SsoClient.sftp && !account.sftpChannel()) {
            throw INVALID_PARAMETER.because("SsoClient %s: this channel of the account is closed", request.ssoClient());
        }
        if (named == Protocol.Oracle && request.loginAttribute() == null) {
            throw INVALID_PARAMETER.because(
                    "LoginAttribute is required with OperationMode Sso and AssetAccountProtocolName Oracle:"
                            + " SERVICENAME or SID");
        }
        boolean opensOneDatabase = named == Protocol.PostgreSQL || named == Protocol.Oracle;
        if (account.isCustom() && opensOneDatabase && isBlank(request.databaseSchema())) {
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
