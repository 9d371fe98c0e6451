package id.alursop.jamkerja;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class JamKerjaArchitectureTest {

    private final JavaClasses module = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.alursop.jamkerja");

    @Test
    void arithmeticKnowsNothingButTheJdk() {
        classes().that().resideInAPackage("id.alursop.jamkerja")
                .and().haveSimpleNameNotEndingWith("File").and().haveSimpleNameNotEndingWith("Catalog")
                .and().haveSimpleNameNotEndingWith("Entry").and().haveSimpleNameNotEndingWith("package-info")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "id.alursop.jamkerja")
                .check(module);
    }

    @Test
    void javaUtilDateStaysAtTheEngine() {
        noClasses().that().resideOutsideOfPackage("id.alursop.jamkerja.engine")
                .should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date")
                .check(module);
    }
}
