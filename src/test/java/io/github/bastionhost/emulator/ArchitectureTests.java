package io.github.bastionhost.emulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;

/** Rules of the house that the compiler does not know. */
class ArchitectureTests {

    private static final JavaClasses EMULATOR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(BastionhostEmulator.class);

    @Test
    void httpStaysAtTheDoors() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("..rpc..", "..openapi..", "..control..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http.."));
    }

    @Test
    void controllersKnowNoRepository() {
        check(noClasses()
                .that()
                .areAnnotatedWith(RpcController.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class));
    }

    @Test
    void nobodyReadsTheTimeButFromTheClock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..world..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class));
    }

    @Test
    void rowsAndRequestsStayInTheirRooms() {
        check(classes()
                .that()
                .resideOutsideOfPackage("..rpc..")
                .and(areRowsRequestsOrResponses())
                .should()
                .notBePublic());
    }

    @Test
    void actionsTakeAndGiveTheirOwnRecords() {
        check(methods().that().areAnnotatedWith(RpcAction.class).should(takeAndGiveRecordsOfTheirName()));
    }

    @Test
    void nothingIsMadeForEverything() {
        check(noClasses().that(areNotNested()).should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)"));
    }

    private static void check(ArchRule rule) {
        rule.check(EMULATOR);
    }

    private static DescribedPredicate<JavaClass> areRowsRequestsOrResponses() {
        return DescribedPredicate.describe(
                "are rows, repositories, requests or responses",
                type -> type.isAnnotatedWith(Entity.class)
                        || type.isAssignableTo(Repository.class)
                        || type.getSimpleName().endsWith("Request")
                        || type.getSimpleName().endsWith("Response"));
    }

    private static DescribedPredicate<JavaClass> areNotNested() {
        return DescribedPredicate.describe("are not nested", type -> !type.isNestedClass());
    }

    private static ArchCondition<JavaMethod> takeAndGiveRecordsOfTheirName() {
        return new ArchCondition<>("take <Action>Request and return <Action>Response or nothing") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String action = method.getAnnotationOfType(RpcAction.class).value();
                String takes = method.getRawParameterTypes().get(0).getSimpleName();
                String gives = method.getRawReturnType().getSimpleName();
                boolean named = method.getName().equals(Character.toLowerCase(action.charAt(0)) + action.substring(1));
                boolean fits = named
                        && takes.equals(action + "Request")
                        && (gives.equals(action + "Response") || gives.equals("void"));
                events.add(new SimpleConditionEvent(method, fits, method.getFullName() + " serves " + action));
            }
        };
    }
}
