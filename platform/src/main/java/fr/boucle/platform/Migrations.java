package fr.boucle.platform;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Migrates each room's schema from its own folder, with its own history table inside that schema,
 * so that a room can be read, moved or dropped as a whole.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

  @Bean
  FlywayMigrationStrategy roomByRoom() {
    return common -> Rooms.WITH_SCHEMA.forEach(room -> migrate(common, room));
  }

  private static void migrate(Flyway common, String room) {
    Flyway.configure()
        .configuration(common.getConfiguration())
        .schemas(room)
        .defaultSchema(room)
        .locations("classpath:db/migration/" + room)
        .load()
        .migrate();
  }
}
