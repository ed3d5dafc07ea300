package io.github.bastionhost.emulator.region;

import java.util.List;
import org.springframework.stereotype.Service;

/** Tells the regions. */
@Service
class RegionService {

    List<DescribeRegionsResponse.Item> list(DescribeRegionsRequest request) {
        AcceptLanguage language = request.acceptLanguage() == null ? AcceptLanguage.CHINESE : request.acceptLanguage();
        return Region.ALL.stream()
                .map(region ->
                        new DescribeRegionsResponse.Item(region.name(language), region.endpoint(), region.regionId()))
                .toList();
    }
}
