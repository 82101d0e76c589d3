package alcove.slack;

import com.slack.api.SlackConfig;
import com.slack.api.audit.AuditConfig;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.rate_limits.metrics.MetricsDatastore;
import com.slack.api.scim.SCIMConfig;
import com.slack.api.scim2.SCIM2Config;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Slack's SDK with everything off that prints, counts or keeps what passes through it.
final class Sdk {
  private Sdk() {}

  /// A quiet configuration for the Web API at `base`. The SDK's own default instance is quieted
  /// too: it prints and counts whenever somebody else's code uses it.
  static SlackConfig quiet(URI base) {
    var config = new SlackConfig();
    config.getHttpClientResponseHandlers().clear();
    config.setStatsEnabled(false);
    config.setMethodsEndpointUrlPrefix(base.toString());
    if ("127.0.0.1".equals(base.getHost()) || "localhost".equals(base.getHost())) {
      config.setProxyUrl(null);
    }
    SlackConfig.DEFAULT.getHttpClientResponseHandlers().clear();
    Stream.of(stores(config), stores(SlackConfig.DEFAULT), sharedStores())
        .flatMap(List::stream)
        .forEach(store -> store.setStatsEnabled(false));
    return config;
  }

  /// Where figures are kept, each with a thread that tidies it up every second. The SDK's own
  /// switch forgets one of them, and those that are there before anybody can switch.
  private static List<MetricsDatastore> stores(SlackConfig config) {
    return List.of(
        config.getMethodsConfig().getMetricsDatastore(),
        config.getAuditConfig().getMetricsDatastore(),
        config.getSCIMConfig().getMetricsDatastore(),
        config.getSCIM2Config().getMetricsDatastore());
  }

  private static List<MetricsDatastore> sharedStores() {
    return List.of(
        MethodsConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
        AuditConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
        SCIMConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
        SCIM2Config.DEFAULT_SINGLETON.getMetricsDatastore());
  }
}
