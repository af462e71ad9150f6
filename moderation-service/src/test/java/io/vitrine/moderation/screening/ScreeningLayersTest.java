package io.vitrine.moderation.screening;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Pictures know nothing of screens, screens nothing of policies, and none of them of what is built on top. */
@AnalyzeClasses(packages = "io.vitrine.moderation", importOptions = ImportOption.DoNotIncludeTests.class)
class ScreeningLayersTest {

    private static final String PICTURE = "io.vitrine.moderation.picture..";
    private static final String SCREENING = "io.vitrine.moderation.screening..";
    private static final String POLICY = "io.vitrine.moderation.policy..";
    private static final String[] ABOVE = {
        "io.vitrine.moderation.caseload..", "io.vitrine.moderation.decision..", "io.vitrine.moderation.review.."
    };

    @ArchTest
    static final ArchRule picturesKnowNothingOfScreens = noClasses()
            .that()
            .resideInAPackage(PICTURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCREENING, POLICY, ABOVE[0], ABOVE[1], ABOVE[2]);

    @ArchTest
    static final ArchRule screensKnowNothingOfPolicies = noClasses()
            .that()
            .resideInAPackage(SCREENING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(POLICY, ABOVE[0], ABOVE[1], ABOVE[2]);

    @ArchTest
    static final ArchRule policiesKnowNothingOfCases = noClasses()
            .that()
            .resideInAPackage(POLICY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ABOVE);

    @ArchTest
    static final ArchRule onlyPicturesTouchNativeCode = noClasses()
            .that()
            .resideOutsideOfPackage(PICTURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule theCoreIsFreeOfFrameworks = noClasses()
            .that()
            .resideInAnyPackage(PICTURE, SCREENING, POLICY)
            .and()
            .haveNameNotMatching(".*\\.(Postgres\\w+|\\w+(Consumer|Announcer|Row|Config))(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..", "io.quarkus..", "io.vertx..", "org.eclipse.microprofile..", "org.apache.kafka..");
}
