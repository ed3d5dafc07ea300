package io.github.bastionhost.emulator.asset;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The protocols that the page of GenerateAssetOperationToken lists, with the assets that speak them. */
public enum Protocol {
    SSH(AssetType.Host, 22),
    RDP(AssetType.Host, 3389),
    Oracle(AssetType.Database, 1521),
    PostgreSQL(AssetType.Database, 5432),
    MySQL(AssetType.Database, 3306),
    SQLServer(AssetType.Database, 1433);

    private final AssetType assetType;
    private final int port;

    Protocol(AssetType assetType, int port) {
        this.assetType = assetType;
        this.port = port;
    }

    public boolean fits(AssetType type) {
        return assetType == type;
    }

    /** The port that assets listen on unless told otherwise. */
    public int port() {
        return port;
    }

    /** The protocol of an account of which nothing is known but the kind of its asset. */
    public static Protocol usualOf(AssetType type) {
        return type == AssetType.Host ? SSH : MySQL;
    }

    public static String namesFor(AssetType type) {
        return Arrays.stream(values())
                .filter(protocol -> protocol.fits(type))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    /** What the single sign-on launcher starts for it when no client is named. */
    public String usualClient() {
        return this == RDP ? "mstsc" : name().toLowerCase(Locale.ROOT);
    }
}
