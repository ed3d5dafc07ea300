package io.github.bastionhost.emulator.operation;

/** Why a logon with a token is refused. */
public enum LogonRefusal {
    /** No token of the instance is that text. */
    UNKNOWN_TOKEN("no token of the instance is this text"),
    /** Its time is over. */
    EXPIRED("the token has expired"),
    /** It was used as often as it may be. */
    USED_UP("the token has been used as often as it may be"),
    /** The host or database was deleted. */
    ASSET_REMOVED("the asset was removed after the token was issued"),
    /** The account was deleted. */
    ACCOUNT_REMOVED("the account was removed after the token was issued"),
    /** The user was deleted. */
    USER_REMOVED("the user was removed after the token was issued"),
    /** The user is locked, expired or not yet effective. */
    USER_INACTIVE("the user is locked, expired or not yet effective"),
    /** The user has no right to the account any more. */
    NOT_AUTHORIZED("the user is not authorized for it any more"),
    /** A control policy closes this hour. */
    TIME_NOT_ALLOWED("a control policy does not allow logons at this time"),
    /** A control policy closes this source address. */
    SOURCE_NOT_ALLOWED("a control policy does not allow logons from this address"),
    /** The channel is closed by a control policy or the account, or is none of the token's protocol. */
    CHANNEL_CLOSED("the channel is closed, or is none of the token's protocol");

    private final String sentence;

    LogonRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in words. */
    public String sentence() {
        return sentence;
    }
}
