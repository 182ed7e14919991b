package fr.boucle.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The conventions that a machine can check, each with a case that proves it bites. */
class ConventionsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("fr.boucle.platform");
  private static final JavaClasses BAD_HOUSE =
      new ClassFileImporter().importPackages("fr.boucle.badhouse");

  private static final ArchRule NO_EMPTY_NAMES =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameStartingWith("Abstract")
          .orShould()
          .haveSimpleNameStartingWith("Default");

  private static final ArchRule ROOTS_ONLY_LOOK_AT_ROOTS =
      noClasses()
          .that()
          .resideOutsideOfPackages("..internal..", "..web..")
          .and()
          .resideInAnyPackage("fr.boucle.platform.*", "fr.boucle.badhouse.*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("fr.boucle..internal..", "fr.boucle..web..");

  @Test
  void namesSayWhatAClassIs() {
    NO_EMPTY_NAMES.check(HOUSE);
  }

  @Test
  void seesAnEmptyName() {
    assertThatThrownBy(() -> NO_EMPTY_NAMES.check(BAD_HOUSE)).hasMessageContaining("LootManager");
  }

  @Test
  void rootsNeverLookInside() {
    ROOTS_ONLY_LOOK_AT_ROOTS.check(HOUSE);
  }

  @Test
  void seesARootThatLooksInside() {
    assertThatThrownBy(() -> ROOTS_ONLY_LOOK_AT_ROOTS.check(BAD_HOUSE))
        .hasMessageContaining("Owner.store()");
  }

  @Test
  void rootsOfToolsAndLoopHoldNoSpring() {
    noClasses()
        .that()
        .resideInAnyPackage("fr.boucle.platform.*")
        .and()
        .resideOutsideOfPackages("fr.boucle.platform.kernel", "fr.boucle.platform.ui")
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..")
        .check(HOUSE);
  }

  @Test
  void insideNeverLooksAtTheWeb() {
    noClasses()
        .that()
        .resideInAPackage("..internal..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("fr.boucle..web..")
        .check(HOUSE);
  }

  @Test
  void onlyStoresSpeakSql() {
    noClasses()
        .that()
        .haveSimpleNameNotContaining("Store")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.jdbc..")
        .check(HOUSE);
  }

  @Test
  void everyStoreKeepsToItsOwnSchema() throws IOException {
    try (Stream<Path> stores = Files.walk(Path.of("src/main/java"))) {
      List<String> strays =
          stores
              .filter(file -> String.valueOf(file.getFileName()).contains("Store"))
              .flatMap(file -> straysIn(file).stream())
              .toList();
      assertThat(strays).isEmpty();
    }
  }

  @Test
  void seesAStoreThatReadsAnotherSchema() {
    assertThat(
            straysIn(
                Path.of("src/test/java/fr/boucle/badhouse/owner/internal/OwnerStore.java"),
                List.of("owner", "burglar")))
        .containsExactly("OwnerStore.java names burglar.loot");
  }

  private static List<String> straysIn(Path file) {
    return straysIn(file, Rooms.WITH_SCHEMA);
  }

  private static List<String> straysIn(Path file, List<String> schemas) {
    String own = file.getName(file.getNameCount() - 3).toString();
    Matcher tables =
        Pattern.compile(
                "\\b(?:from|join|into|update|table|copy)\\s+("
                    + String.join("|", schemas)
                    + ")\\.(\\w+)")
            .matcher(read(file));
    return tables
        .results()
        .filter(table -> !table.group(1).equals(own))
        .map(table -> file.getFileName() + " names " + table.group(1) + "." + table.group(2))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
