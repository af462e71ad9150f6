package io.vitrine.moderation;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;

/**
 * Packages at the edge, as {@code review}, see {@code caseload}, which sees {@code screening}, {@code policy},
 * {@code decision} and {@code audit}: in one direction, around a core without frameworks.
 */
@AnalyzeClasses(packages = "io.vitrine.moderation", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.vitrine.moderation.";
    private static final List<String> PACKAGES = List.of(
            "model",
            "picture",
            "vision",
            "wording",
            "screening",
            "policy",
            "decision",
            "audit",
            "caseload",
            "review",
            "rulebook",
            "hashbank",
            "appeal",
            "statement",
            "report",
            "secondlook",
            "quality");

    /** The audit log takes the transaction of whoever appends, as the outbox does. */
    private static final DescribedPredicate<JavaClass> TECHNICAL = DescribedPredicate.describe(
            "named after a technology",
            type -> type.getName()
                    .replaceFirst(".*[.]", "")
                    .replaceFirst("[$].*", "")
                    .matches(
                            "(Postgres|Minio).*|AuditLog|.*(Resource|Page|View|Views|Problem|Consumer|Announcer|Config|Row|Check|Transactions)"));

    /** Injection and life cycle are standard annotations without behaviour; Uni is tolerated on storage. */
    @ArchTest
    static final ArchRule CORE_IS_FREE_OF_FRAMEWORKS = noClasses()
            .that(DescribedPredicate.not(TECHNICAL))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "io.quarkus..",
                    "io.vertx..",
                    "io.minio..",
                    "io.smallrye.reactive..",
                    "org.eclipse.microprofile..",
                    "org.apache.kafka..",
                    "org.jboss.resteasy..",
                    "io.vitrine.web",
                    "io.vitrine.delivery.."));

    /** What decides about pictures can be run by hand, in a test or in a benchmark. */
    @ArchTest
    static final ArchRule SCREENING_IS_FREE_OF_CONTAINERS_TOO = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "model",
                    ROOT + "picture",
                    ROOT + "vision",
                    ROOT + "wording",
                    ROOT + "screening",
                    ROOT + "policy")
            .and(DescribedPredicate.not(TECHNICAL))
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.."));

    @ArchTest
    static final ArchRule NATIVE_CODE_STAYS_WITH_PICTURES_AND_MODELS = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "picture", ROOT + "vision", ROOT + "wording")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.bytedeco..", "ai.onnxruntime.."));

    @ArchTest
    static final ArchRule LANGUAGES_ARE_READ_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "wording")
            .should()
            .dependOnClassesThat(resideInAPackage("com.github.pemistahl.."));

    @ArchTest
    static final ArchRule CONTRACTS_STOP_AT_CONSUMERS_AND_ANNOUNCERS = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Consumer")
            .and()
            .haveSimpleNameNotEndingWith("Announcer")
            .should()
            .dependOnClassesThat(resideInAPackage("io.vitrine.contract.*.."));

    @ArchTest
    static final ArchRule STORAGE_IS_PRIVATE_TO_ITS_PACKAGE = classes()
            .that()
            .haveSimpleNameStartingWith("Postgres")
            .or()
            .haveSimpleNameStartingWith("Minio")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule PICTURES_KNOW_NOBODY = sees("picture");

    @ArchTest
    static final ArchRule MODELS_KNOW_NOBODY = sees("model");

    @ArchTest
    static final ArchRule VISION_SEES_PICTURES = sees("vision", "picture", "model");

    @ArchTest
    static final ArchRule WORDS_ARE_READ_WITHOUT_PICTURES = sees("wording", "model");

    @ArchTest
    static final ArchRule SCREENS_SEE_PICTURES_AND_WHAT_MODELS_SEE =
            sees("screening", "picture", "vision", "wording", "model");

    @ArchTest
    static final ArchRule POLICIES_SEE_FINDINGS = sees("policy", "screening", "audit");

    @ArchTest
    static final ArchRule DECISIONS_SEE_FINDINGS_AND_REASONS = sees("decision", "screening", "policy");

    @ArchTest
    static final ArchRule THE_CASELOAD_DOES_NOT_SEE_THE_DESK =
            sees("caseload", "picture", "model", "screening", "policy", "decision", "audit");

    @ArchTest
    static final ArchRule THE_AUDIT_LOG_KNOWS_NOBODY = sees("audit");

    @ArchTest
    static final ArchRule REPORTS_SEE_CASES_AND_NOT_THE_DESK =
            sees("report", "picture", "screening", "policy", "decision", "caseload");

    @ArchTest
    static final ArchRule THE_HASH_BANK_DOES_NOT_SEE_THE_DESK =
            sees("hashbank", "picture", "screening", "decision", "caseload", "audit");

    @ArchTest
    static final ArchRule THE_RULEBOOK_DOES_NOT_SEE_THE_DESK =
            sees("rulebook", "caseload", "policy", "decision", "audit");

    @ArchTest
    static final ArchRule APPEALS_DO_NOT_SEE_THE_DESK = sees("appeal", "caseload", "decision", "screening", "audit");

    @ArchTest
    static final ArchRule SECOND_LOOKS_DO_NOT_SEE_THE_DESK = sees("secondlook", "caseload", "decision", "audit");

    @ArchTest
    static final ArchRule QUALITY_SEES_WHAT_WAS_WRITTEN_DOWN =
            sees("quality", "secondlook", "caseload", "decision", "rulebook");

    @ArchTest
    static final ArchRule STATEMENTS_SEE_WHAT_WAS_FILED = sees("statement", "caseload", "decision", "policy");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CIRCLES =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static void everyNamedPackageIsThere(JavaClasses classes) {
        for (String name : PACKAGES) {
            assertThat(classes.that(resideInAPackage(ROOT + name))).as(name).hasSizeGreaterThan(1);
        }
    }

    @ArchTest
    static void everyPackageIsNamed(JavaClasses classes) {
        assertThat(classes.stream().map(type -> type.getPackageName().replace(ROOT, "")))
                .allMatch(PACKAGES::contains);
    }

    private static ArchRule sees(String name, String... others) {
        String[] allowed = Arrays.stream(others).map(other -> ROOT + other).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .dependOnClassesThat(resideInAPackage("io.vitrine.moderation..")
                        .and(DescribedPredicate.not(resideInAPackage(ROOT + name)))
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed))));
    }
}
