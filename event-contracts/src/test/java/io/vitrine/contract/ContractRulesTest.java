package io.vitrine.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The contracts stay readable by any JVM program: no framework, no service. */
@AnalyzeClasses(packages = "io.vitrine.contract", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractRulesTest {

    @ArchTest
    static final ArchRule SEES_ONLY_THE_JDK_AND_ANNOTATIONS = classes()
            .that()
            .resideInAPackage("io.vitrine.contract..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.vitrine.contract..",
                    "java..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule EVENTS_LIVE_IN_A_VERSIONED_PACKAGE = classes()
            .that()
            .implement(VitrineEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould()
            .resideInAPackage("io.vitrine.contract.*.v1");
}
