package io.productops;

import java.time.Clock;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What holds for every class of the house.
 */
class ConventionTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.productops");

	@Test
	void repositoriesArePackagePrivate() {
		check(ArchRuleDefinition.classes().that().areAssignableTo(Repository.class).should().bePackagePrivate());
	}

	@Test
	void controllersArePackagePrivate() {
		check(ArchRuleDefinition.classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate());
	}

	@Test
	void entitiesHaveNoPublicSetter() {
		check(ArchRuleDefinition.noMethods()
			.that()
			.haveNameMatching("set[A-Z].*")
			.and()
			.areDeclaredInClassesThat(DescribedPredicate.describe("are persistent",
					(JavaClass type) -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class)))
			.should()
			.bePublic()
			.allowEmptyShould(true));
	}

	@Test
	void onlyServicesAreTransactional() {
		check(ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(Transactional.class)
			.should()
			.beDeclaredInClassesThat()
			.areAnnotatedWith(Service.class));
		check(ArchRuleDefinition.classes()
			.that()
			.areAnnotatedWith(Transactional.class)
			.should()
			.beAnnotatedWith(Service.class)
			.allowEmptyShould(true));
	}

	@Test
	void theBrainDependsOnTheJdkAndItsLanguagesOnly() {
		check(ArchRuleDefinition.classes()
			.that()
			.resideInAPackage("io.productops.advice..")
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("io.productops.advice..", "java..", "dev.cel..", "com.google.common..",
					"org.yaml.snakeyaml..", "org.jspecify.annotations"));
	}

	@Test
	void nothingIsInjectedIntoFields() {
		check(ArchRuleDefinition.noFields()
			.should()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
			.orShould()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
			.orShould()
			.beAnnotatedWith("jakarta.inject.Inject"));
	}

	@Test
	void nobodyAsksForTheTimeWithoutAClock() {
		check(ArchRuleDefinition.noClasses()
			.should()
			.accessTargetWhere(
					DescribedPredicate.describe("a time without a clock", ConventionTests::readsTheSystemTime)));
	}

	// ASVS V11.5.1
	@Test
	void nobodyCanGuessWhatIsRandom() {
		check(ArchRuleDefinition.noClasses()
			.should()
			.accessTargetWhere(DescribedPredicate
				.describe("randomness that can be guessed", (JavaAccess<?> access) -> Set
					.of("java.util.Random", "java.util.SplittableRandom", "java.util.concurrent.ThreadLocalRandom",
							"java.util.random.RandomGenerator")
					.contains(access.getTargetOwner().getName())
						|| access.getTargetOwner().isEquivalentTo(Math.class) && access.getName().equals("random"))));
	}

	// ASVS V15.3.1
	@Test
	void noPageAndNoDocumentIsMadeOfARow() {
		check(ArchRuleDefinition.classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate());
	}

	@Test
	void namesSayWhatAClassIs() {
		check(ArchRuleDefinition.noClasses()
			.should()
			.haveNameMatching(
					".*[.$](?:[^.$]*(?:Impl|Manager|Helper|Utils?|Dto|DTO|Base)|(?:Abstract|Base)[A-Z][^.$]*)"));
	}

	private static boolean readsTheSystemTime(JavaAccess<?> access) {
		boolean now = access.getName().equals("now") && access.getTargetOwner().getPackageName().equals("java.time")
				&& !access.getDescription().contains(Clock.class.getName());
		boolean system = access.getTargetOwner().isEquivalentTo(System.class)
				&& access.getName().equals("currentTimeMillis");
		return now || system;
	}

	private static void check(ArchRule rule) {
		rule.check(CLASSES);
	}

}
