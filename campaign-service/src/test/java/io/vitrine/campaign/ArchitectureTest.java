package io.vitrine.campaign;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.vitrine.contract.Hashtag;
import io.vitrine.contract.SubmissionId;
import java.util.Set;

/** The rules of this service. A rule about a package fails when the package is empty. */
@AnalyzeClasses(packages = "io.vitrine.campaign", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> TECHNICAL_ENDINGS = Set.of(
            "Resource",
            "Consumer",
            "Announcer",
            "Row",
            "Config",
            "Page",
            "Filter",
            "Producer",
            "Augmentor",
            "Startup",
            "Schedule");
    private static final Set<String> TECHNICAL_BEGINNINGS =
            Set.of("Postgres", "Minio", "Jwt", "Lucene", "CurrentSession", "Oidc");

    private static final DescribedPredicate<JavaClass> CORE =
            DescribedPredicate.describe("whose name tells of no technology", type -> {
                String name = outermost(type).getSimpleName();
                return TECHNICAL_ENDINGS.stream().noneMatch(name::endsWith)
                        && TECHNICAL_BEGINNINGS.stream().noneMatch(name::startsWith);
            });

    private static final DescribedPredicate<JavaClass> OTHER_CONTRACT_TYPES = resideInAPackage("io.vitrine.contract..")
            .and(are(DescribedPredicate.describe(
                    "other than the root value types",
                    type -> !type.isEquivalentTo(Hashtag.class) && !type.isEquivalentTo(SubmissionId.class))));

    @ArchTest
    static final ArchRule arrowsRunOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("studio")
            .definedBy("io.vitrine.campaign.studio..")
            .layer("recommendation")
            .definedBy("io.vitrine.campaign.recommendation..")
            .layer("gallery")
            .definedBy("io.vitrine.campaign.gallery..")
            .layer("campaign")
            .definedBy("io.vitrine.campaign.campaign..")
            .layer("catalogue")
            .definedBy("io.vitrine.campaign.catalogue..")
            .layer("team")
            .definedBy("io.vitrine.campaign.team..")
            .whereLayer("studio")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("recommendation")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("gallery")
            .mayOnlyBeAccessedByLayers("recommendation", "studio")
            .whereLayer("campaign")
            .mayOnlyBeAccessedByLayers("gallery", "recommendation", "studio")
            .whereLayer("catalogue")
            .mayOnlyBeAccessedByLayers("gallery", "recommendation", "studio")
            .whereLayer("team")
            .mayOnlyBeAccessedByLayers("campaign", "studio");

    @ArchTest
    static final ArchRule packagesHaveNoCircles =
            slices().matching("io.vitrine.campaign.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCoreIsFreeOfFrameworks = noClasses()
            .that(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "io.quarkus..",
                    "org.eclipse.microprofile.reactive.messaging..",
                    "io.smallrye.reactive.messaging..",
                    "org.apache.kafka..");

    @ArchTest
    static final ArchRule contractTypesStopAtTheDoor = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Consumer")
            .and()
            .haveSimpleNameNotEndingWith("Announcer")
            .should()
            .dependOnClassesThat(OTHER_CONTRACT_TYPES);

    @ArchTest
    static final ArchRule storageIsNobodyElsesBusiness = classes()
            .that()
            .haveSimpleNameStartingWith("Postgres")
            .or()
            .haveSimpleNameStartingWith("Minio")
            .or()
            .haveSimpleNameEndingWith("Row")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule packagesAreCalledByFeatures = noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..dto..", "..mapper..", "..service..", "..impl..");

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
