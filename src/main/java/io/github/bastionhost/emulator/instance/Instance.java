package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bastion host. */
@Entity
@Table(name = "instance")
class Instance extends WorldRow {

    /** What a description may be. */
    static final String DESCRIPTION = "[\\p{L}\\p{M}\\p{N}_ -]{0,30}";

    static final String DESCRIPTION_RULE = "must be at most 30 letters, digits, spaces, underscores and hyphens";

    private static final String USUAL_LICENSE = "bhah_ent_50_asset";

    private String instanceId;
    private String regionId;

    @Embedded
    private Lifetime lifetime;

    private ImageVersion imageVersion = ImageVersion.NEWEST;

    @Enumerated(EnumType.STRING)
    private PlanCode planCode = PlanCode.cloudbastion_ha;

    private String licenseCode = USUAL_LICENSE;
    private String description = "";
    private String resourceGroupId = "";
    private String vswitchId = "";
    private String slaveVswitchId = "";
    private boolean dbOperationEnabled = true;
    private boolean publicNetworkAccess = true;
    private boolean portalPrivateAccess = true;

    @Convert(converter = TextList.class)
    private List<String> securityGroupIds = List.of();

    @Convert(converter = TextList.class)
    private List<String> authorizedSecurityGroups = List.of();

    @Convert(converter = TextList.class)
    private List<String> clientSecurityGroupIds = List.of();

    @Convert(converter = TextList.class)
    private List<String> whiteList = List.of();

    @Convert(converter = WhiteListPolicies.class)
    private List<WhiteListPolicy> whiteListPolicies = List.of();

    private @Nullable String upgradeMode;
    private @Nullable Instant upgradeStartTime;

    @Embedded
    private @Nullable OwnSettings ownSettings;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Instance() {}

    Instance(String instanceId, String regionId, Lifetime lifetime) {
        this.instanceId = instanceId;
        this.regionId = regionId;
        this.lifetime = lifetime;
    }

    void start(Start start, Instant now, Duration duration) {
        this.lifetime = lifetime.started(now, duration);
        this.securityGroupIds = start.securityGroupIds();
        this.authorizedSecurityGroups = start.securityGroupIds();
        this.clientSecurityGroupIds = start.clientSecurityGroupIds();
        this.vswitchId = start.vswitchId();
        this.slaveVswitchId = start.slaveVswitchId();
        this.portalPrivateAccess = start.portalPrivateAccess();
    }

    /** With what an instance is started: the network that it comes to stand in. */
    record Start(
            List<String> securityGroupIds,
            List<String> clientSecurityGroupIds,
            String vswitchId,
            String slaveVswitchId,
            boolean portalPrivateAccess) {}

    void setLifetime(Lifetime life) {
        this.lifetime = life;
    }

    void moveToRegion(String region) {
        this.regionId = region;
    }

    void moveToResourceGroup(String group) {
        this.resourceGroupId = group;
    }

    void describe(String text) {
        this.description = text;
    }

    void authorizeSecurityGroups(List<String> groups) {
        this.authorizedSecurityGroups = groups;
    }

    void admit(List<String> addresses, List<WhiteListPolicy> policies) {
        this.whiteList = addresses;
        this.whiteListPolicies = policies;
    }

    void openToPublic(boolean open) {
        this.publicNetworkAccess = open;
    }

    void setPlan(PlanCode plan) {
        this.planCode = plan;
    }

    void setLicense(String license) {
        this.licenseCode = license;
    }

    void enableDatabaseOperations(boolean enabled) {
        this.dbOperationEnabled = enabled;
    }

    void install(ImageVersion version) {
        this.imageVersion = version;
    }

    void setUpgradeMode(String mode) {
        this.upgradeMode = mode;
    }

    void setUpgradeStartTime(Instant start) {
        this.upgradeStartTime = start;
    }

    void setOwnSettings(OwnSettings settings) {
        this.ownSettings = settings;
    }

    String instanceId() {
        return instanceId;
    }

    String regionId() {
        return regionId;
    }

    Lifetime lifetime() {
        return lifetime;
    }

    ImageVersion imageVersion() {
        return imageVersion;
    }

    PlanCode planCode() {
        return planCode;
    }

    String licenseCode() {
        return licenseCode;
    }

    String description() {
        return description;
    }

    String resourceGroupId() {
        return resourceGroupId;
    }

    String vswitchId() {
        return vswitchId;
    }

    String slaveVswitchId() {
        return slaveVswitchId;
    }

    boolean dbOperationEnabled() {
        return dbOperationEnabled;
    }

    boolean publicNetworkAccess() {
        return publicNetworkAccess;
    }

    boolean portalPrivateAccess() {
        return portalPrivateAccess;
    }

    List<String> securityGroupIds() {
        return securityGroupIds;
    }

    List<String> authorizedSecurityGroups() {
        return authorizedSecurityGroups;
    }

    List<String> clientSecurityGroupIds() {
        return clientSecurityGroupIds;
    }

    List<String> whiteList() {
        return whiteList;
    }

    List<WhiteListPolicy> whiteListPolicies() {
        return whiteListPolicies;
    }

    @Nullable
    String upgradeMode() {
        return upgradeMode;
    }

    @Nullable
    Instant upgradeStartTime() {
        return upgradeStartTime;
    }

    OwnSettings ownSettings() {
        return ownSettings == null ? OwnSettings.NONE : ownSettings;
    }
}
