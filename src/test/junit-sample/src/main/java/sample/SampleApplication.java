package sample;

import com.aliyun.teaopenapi.models.Config;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A program that keeps its hosts in Bastionhost. */
@SpringBootApplication
public class SampleApplication {

    /** Runs the program. */
    public static void main(String[] arguments) {
        SpringApplication.run(SampleApplication.class, arguments);
    }

    @Bean
    Bastionhost bastionhost(
            @Value("${cloud.endpoint}") String endpoint,
            @Value("${cloud.access-key-id}") String accessKeyId,
            @Value("${cloud.access-key-secret}") String accessKeySecret)
            throws Exception {
        return new Bastionhost(new Config()
                .setEndpoint(endpoint)
                .setProtocol("HTTP")
                .setRegionId("cn-hangzhou")
                .setAccessKeyId(accessKeyId)
                .setAccessKeySecret(accessKeySecret));
    }
}
