package fr.boucle.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * Runs a test class against the whole platform on a random port and a real PostgreSQL. All such
 * classes share one running platform; each begins with the database as it was when the platform had
 * just started.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.hikari.allow-pool-suspension=true")
@ContextConfiguration(initializers = OwnDatabase.class)
@TestExecutionListeners(
    listeners = DatabaseAsAtStart.class,
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface BoucleIntegrationTest {}
