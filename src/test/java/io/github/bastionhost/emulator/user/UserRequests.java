package io.github.bastionhost.emulator.user;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.AnswerAssert;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Good requests of the actions of users, to begin with. */
public final class UserRequests {

    /** A password that is just long enough. */
    public static final String PASSWORD = "Passw0r!";

    private UserRequests() {}

    /** A Local user with nothing that is not required. */
    public static Request createUser(String instanceId, String userName) {
        return Request.of("CreateUser", instanceId)
                .with("UserName", userName)
                .with("Source", "Local")
                .with("Password", PASSWORD);
    }

    /** A user of RAM with nothing that is not required. */
    public static Request createRamUser(String instanceId, String userName, String ramUserId) {
        return Request.of("CreateUser", instanceId)
                .with("UserName", userName)
                .with("Source", "Ram")
                .with("SourceUserId", ramUserId);
    }

    /** Makes a Local user; answers its id. */
    public static String newUser(EmulatorClient emulator, String instanceId, String userName) {
        return newUser(emulator, createUser(instanceId, userName));
    }

    /** Makes a user; answers its id. */
    static String newUser(EmulatorClient emulator, Request create) {
        Answer answer = emulator.call(create);
        AnswerAssert.assertThat(answer).isAccepted();
        return answer.at("/UserId").asString();
    }

    /** A member of each element of a list in an answer. */
    public static List<String> each(Answer answer, String list, String member) {
        return StreamSupport.stream(answer.at("/" + list).spliterator(), false)
                .map(element -> element.path(member).asString())
                .toList();
    }

    /** The elements of a list of texts. */
    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
