package vn.motcua.launcher.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every class of the house keeps every rule. A rule that finds nothing to look at fails as well. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.motcua");

    @ParameterizedTest
    @EnumSource
    void the_house_keeps_the_rule(HouseRule rule) {
        rule.rule().check(HOUSE);
    }
}
