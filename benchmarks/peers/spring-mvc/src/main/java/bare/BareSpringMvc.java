package bare;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The least that a POST can take in Spring MVC: parameters in, a record out as JSON. */
@SpringBootApplication
@RestController
public class BareSpringMvc {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(BareSpringMvc.class, arguments);
    }

    /** The answer. */
    public record Answer(String token) {}

    @PostMapping("/")
    Answer answer(@RequestParam Map<String, String> parameters) {
        return new Answer(parameters.get("AssetId"));
    }
}
