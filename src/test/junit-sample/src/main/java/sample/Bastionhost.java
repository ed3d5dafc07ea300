package sample;

import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calls the OpenAPI of Bastionhost by the vendor's client. */
public class Bastionhost {

    /** The instance that the emulator has at first. */
    public static final String INSTANCE = "bastionhost-cn-emulator01";

    private final Client client;

    /** Calls it as the vendor's configuration says. */
    public Bastionhost(Config config) throws Exception {
        this.client = new Client(config);
    }

    /** Creates a host, and tells its id. */
    public String createHost(String name) throws Exception {
        Map<String, String> host = new TreeMap<>();
        host.put("HostName", name);
        host.put("OSType", "Linux");
        host.put("Source", "Local");
        host.put("ActiveAddressType", "Private");
        host.put("HostPrivateAddress", "10.0.0.1");
        return call("CreateHost", host).get("HostId").toString();
    }

    /** The names of all hosts. */
    public List<Object> hostNames() throws Exception {
        List<?> hosts = (List<?>) call("ListHosts", Map.of()).get("Hosts");
        return hosts.stream()
                .<Object>map(host -> ((Map<?, ?>) host).get("HostName"))
                .toList();
    }

    /** Issues a token for an account of a host, and tells it. */
    public Map<?, ?> issueToken(String hostId, String hostAccountId) throws Exception {
        return (Map<?, ?>) call(
                        "GenerateAssetOperationToken",
                        Map.of("AssetType", "Host", "AssetId", hostId, "AssetAccountId", hostAccountId))
                .get("AssetOperationToken");
    }

    private Map<?, ?> call(String action, Map<String, String> parameters) throws Exception {
        Map<String, String> query = new TreeMap<>(parameters);
        query.put("InstanceId", INSTANCE);
        Params params = new Params()
                .setAction(action)
                .setVersion("2019-12-09")
                .setStyle("RPC")
                .setPathname("/")
                .setProtocol("HTTP")
                .setMethod("POST")
                .setAuthType("AK")
                .setReqBodyType("formData")
                .setBodyType("json");
        return (Map<?, ?>) client.callApi(params, new OpenApiRequest().setQuery(query), new RuntimeOptions())
                .get("body");
    }
}
