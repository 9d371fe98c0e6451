package id.alursop;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import java.util.Date;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The house as DESIGN draws it: which module may use which, and where the engine may be touched. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.alursop");

    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(AlurSop.class).verify();
    }

    @Test
    void nobodyUsesProcess() {
        noClasses().that().resideOutsideOfPackage("id.alursop.process..")
                .should().dependOnClassesThat().resideInAPackage("id.alursop.process..").check(CLASSES);
    }

    @Test
    void sopDependsOnNothing() {
        noClasses().that().resideInAPackage("id.alursop.sop..")
                .should().dependOnClassesThat().resideOutsideOfPackages("id.alursop.sop..", "java..", "javax..",
                        "org.w3c.dom..", "org.xml.sax..", "org.springframework.modulith..").check(CLASSES);
    }

    @Test
    void engineInternalsStayInEnginePackages() {
        // The public IdentityService hands out an Authentication, which lives among the internals.
        noClasses().that().resideOutsideOfPackage("..engine..")
                .should().dependOnClassesThat(resideInAPackage("org.camunda.bpm.engine.impl..")
                        .and(not(type(Authentication.class)))).check(CLASSES);
    }

    @Test
    void theEngineIsKnownInFewPlaces() {
        noClasses().that().resideOutsideOfPackages("id.alursop.process..", "..engine..", "..cockpit..", "..tasklist..",
                        "id.alursop.security..", "id.alursop.instansi..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(CLASSES);
    }

    @Test
    void legacyDatesStayAtTheEngine() {
        noClasses().that().resideOutsideOfPackages("id.alursop.process..", "..engine..", "..cockpit..", "..tasklist..",
                        "id.alursop.security..", "id.alursop.instansi..")
                .should().dependOnClassesThat().areAssignableTo(Date.class).check(CLASSES);
    }

    @Test
    void arithmeticIsPure() {
        noClasses().that().resideInAnyPackage("id.alursop.kinerja..", "id.alursop.jamkerja")
                .and().haveSimpleNameNotEndingWith("Catalog")
                .should().dependOnClassesThat().resideInAnyPackage("org.camunda..", "org.springframework.context..",
                        "org.springframework.stereotype..", "org.springframework.jdbc..").check(CLASSES);
    }
}
