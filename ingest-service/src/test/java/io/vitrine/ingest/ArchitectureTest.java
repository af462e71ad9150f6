package io.vitrine.ingest;

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
import java.util.List;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "io.vitrine.ingest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.vitrine.ingest.";
    private static final List<String> PACKAGES =
            List.of("photo", "submission", "campaign", "rate", "statement", "appeal");

    private static final DescribedPredicate<JavaClass> TECHNICAL =
            DescribedPredicate.describe("named after a technology", type -> type.getName()
                    .replaceFirst(".*[.]", "")
                    .replaceFirst("[$].*", "")
                    .matches("(Postgres|Minio).*|.*(Resource|Page|Pages|Filter|Mapper|Cookie|Problems|Negotiated"
                            + "|Consumer|Announcer|Schedule|Config|Row)"));

    /** Injection and configuration are standard annotations without behaviour; Uni is tolerated on storage. */
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
    static final ArchRule PHOTOS_KNOW_NOBODY = onlySees("photo");

    @ArchTest
    static final ArchRule CAMPAIGNS_KNOW_NOBODY = onlySees("campaign");

    @ArchTest
    static final ArchRule RATES_KNOW_NOBODY = onlySees("rate");

    @ArchTest
    static final ArchRule STATEMENTS_KNOW_NOBODY = onlySees("statement");

    @ArchTest
    static final ArchRule APPEALS_SEE_RATES = onlySees("appeal", "rate");

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
                .allMatch(name -> PACKAGES.contains(name));
    }

    private static ArchRule onlySees(String name, String... others) {
        String[] allowed = Stream.concat(Stream.of(name), Stream.of(others))
                .map(other -> ROOT + other)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .dependOnClassesThat(resideInAPackage("io.vitrine.ingest..")
                        .and(DescribedPredicate.not(resideInAnyPackage(allowed))));
    }
}
