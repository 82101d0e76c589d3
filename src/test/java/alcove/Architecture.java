package alcove;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.AccessibleObject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The rules of the build, as they hold for every class.
///
/// Package patterns begin with two dots, so that the same rules see the program under `alcove` and
/// the examples of what is forbidden under `wrong.alcove`.
final class Architecture {

  /// A rule with an example of what it forbids.
  ///
  /// @param name what the rule says, as a sentence
  /// @param wrong the simple name of the class under `wrong` that breaks it
  record Law(String name, ArchRule rule, String wrong) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final DescribedPredicate<JavaClass> CONVERSATION =
      describe("conversations", type -> outermost(type).getSimpleName().endsWith("Conversation"));

  private static final DescribedPredicate<JavaClass> PURE =
      describe(
          "rules, views and the core",
          type ->
              outermost(type).getSimpleName().matches(".*(Rules|Views)")
                  || resideInAPackage("..alcove.core..").test(type));

  private static final Set<String> MAY_DELIVER = Set.of("Blocks", "Elements", "Attachment");
  private static final Set<String> MAY_PUBLISH = Set.of("EntryReader");
  private static final Set<String> MAY_IMPORT = Set.of("PairList");
  private static final Set<String> MAY_SEAL = Set.of("WordsShape");

  private Architecture() {}

  static List<Law> laws() {
    return List.of(
        new Law(
            "packages use only what the table allows",
            classes().should(PackageTable.beFollowed()),
            "ReachesAcross"),
        new Law(
            "every package stands in the table",
            classes().should(PackageTable.nameThePackage()),
            "Forgotten"),
        new Law(
            "there are no cycles between packages",
            slices()
                .matching("..alcove.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(CONVERSATION, alwaysTrue()),
            "RunsInCircles"),
        new Law(
            "the core needs only the JDK",
            classes()
                .that()
                .resideInAPackage("..alcove.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "..alcove.core.."),
            "NeedsMore"),
        new Law(
            "only the log logs",
            noClasses()
                .that()
                .resideOutsideOfPackage("..alcove.privacy..")
                .should()
                .dependOnClassesThat(
                    resideInAnyPackage("org.slf4j..", "ch.qos.logback..", "java.util.logging..")
                        .or(nameMatching("java\\.lang\\.System\\$Logger.*"))),
            "LogsItself"),
        new Law(
            "only the command line prints",
            noClasses()
                .that()
                .resideOutsideOfPackage("..alcove")
                .should(accessTargetWhere(isField(System.class, "out", "err"))),
            "Prints"),
        new Law(
            "nobody asks an exception for its message",
            noClasses()
                .should(
                    accessTargetWhere(
                        isCall(
                            Throwable.class,
                            "getMessage",
                            "getLocalizedMessage",
                            "printStackTrace"))),
            "QuotesInput"),
        new Law(
            "only the builder delivers what was typed",
            noClasses()
                .that(areNot("..alcove.blockkit", MAY_DELIVER))
                .should(accessTargetWhere(isReader("DELIVER"))),
            "ReadsAlong"),
        new Law(
            "only the codec seals what was typed",
            noClasses()
                .that(areNot("..alcove.codec", MAY_SEAL))
                .should(accessTargetWhere(isReader("SEAL"))),
            "ReadsAlong"),
        new Law(
            "only the program's settings publish what was typed",
            noClasses()
                .that(areNot("..alcove.program", MAY_PUBLISH))
                .should(accessTargetWhere(isReader("PUBLISH"))),
            "ReadsAlong"),
        new Law(
            "only the reader of lists looks up whom they name",
            noClasses()
                .that(areNot("..alcove.matching", MAY_IMPORT))
                .should(accessTargetWhere(isReader("IMPORT"))),
            "ReadsAlong"),
        new Law(
            "nobody takes the right to read from a list",
            noClasses()
                .that()
                .resideOutsideOfPackage("..alcove.privacy..")
                .should(accessTargetWhere(isReader("values|valueOf"))),
            "ReadsAlong"),
        new Law(
            "time and chance are arguments",
            noClasses()
                .that(PURE)
                .should(
                    accessTargetWhere(isClock())
                        .or(
                            dependOnClassesThat(
                                JavaClass.Predicates.assignableTo(Clock.class)
                                    .or(JavaClass.Predicates.assignableTo(RandomGenerator.class))
                                    .or(nameMatching(".*\\.alcove\\.privacy\\.Ids"))
                                    .or(nameMatching("alcove\\.privacy\\.Ids"))))),
            "GuessesRules"),
        new Law(
            "rules do not reach outside",
            noClasses()
                .that(describe("rules", type -> outermost(type).getSimpleName().endsWith("Rules")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.sql.."),
            "GuessesRules"),
        new Law(
            "nobody reflects",
            noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(AccessibleObject.class)),
            "Peeps"),
        new Law(
            "names say what a thing does",
            noClasses()
                .that(
                    describe(
                        "no term of the trade", type -> !type.getSimpleName().equals("DataKey")))
                .should()
                .haveNameMatching(
                    ".*[.$a-z0-9](Manager|Service|Helper|Utils?|Common|Impl|Dto|Data|Info)"
                        + "([A-Z0-9$].*)?"),
            "EverythingManager"),
        new Law(
            "no package is a drawer",
            noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common.."),
            "Odds"),
        new Law(
            "every package is null-marked",
            classes().should(PackageTable.beNullMarked()),
            "Forgotten"),
        new Law(
            "classes are final",
            classes()
                .that(
                    describe(
                        "can be",
                        type ->
                            !type.isInterface()
                                && !type.isAnonymousClass()
                                && !type.isEnum()
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT)))
                .should()
                .haveModifier(JavaModifier.FINAL),
            "LeftOpen"),
        new Law(
            "only the store, and the buckets that replicas share, speak to Redis",
            noClasses()
                .that()
                .resideOutsideOfPackage("..alcove.store..")
                .and(areNot("..alcove.slack", Set.of("Buckets")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("redis.."),
            "ReachesAcross"),
        new Law(
            "only sealing touches Tink",
            noClasses()
                .that()
                .resideOutsideOfPackage("..alcove.privacy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.crypto.."),
            "ReachesAcross"));
  }

  /// What holds for tests.
  static List<Law> testLaws() {
    return List.of(
        new Law(
            "tests do not sleep",
            noClasses().should(accessTargetWhere(isCall(Thread.class, "sleep"))),
            "Sleeps"),
        new Law(
            "no test is switched off",
            noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.junit.jupiter.api.Disabled"),
            "Sleeps"));
  }

  static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Architecture::outermost).orElse(type);
  }

  private static DescribedPredicate<JavaClass> areNot(String where, Set<String> names) {
    return describe(
        "are not " + names,
        type ->
            !(resideInAPackage(where).test(type) && names.contains(outermost(type).getSimpleName()))
                && !resideInAPackage("..alcove.privacy").test(type));
  }

  private static DescribedPredicate<JavaAccess<?>> isField(Class<?> owner, String... names) {
    var wanted = Set.of(names);
    return describe(
        owner.getSimpleName() + "." + wanted,
        access ->
            access.getTargetOwner().isEquivalentTo(owner) && wanted.contains(access.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> isCall(Class<?> owner, String... names) {
    var wanted = Set.of(names);
    return describe(
        owner.getSimpleName() + "." + wanted,
        access ->
            access.getTargetOwner().isAssignableTo(owner) && wanted.contains(access.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> isReader(String names) {
    return describe(
        "Confidential.Reader." + names,
        access ->
            access.getTargetOwner().getName().equals("alcove.privacy.Confidential$Reader")
                && access.getName().matches(names));
  }

  private static DescribedPredicate<JavaAccess<?>> isClock() {
    return describe(
        "the clock or chance",
        access -> {
          var owner = access.getTargetOwner().getName();
          var call = owner + "." + access.getName();
          return (owner.startsWith("java.time.") && access.getName().equals("now"))
              || call.matches("java\\.lang\\.System\\.(currentTimeMillis|nanoTime)")
              || call.equals("java.lang.Math.random")
              || call.equals("java.util.UUID.randomUUID");
        });
  }
}
