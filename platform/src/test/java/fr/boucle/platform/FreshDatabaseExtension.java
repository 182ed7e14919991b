package fr.boucle.platform;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies the migrated model once per test class and hands out entries to the copy. */
final class FreshDatabaseExtension implements ParameterResolver {
  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(FreshDatabaseExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == DataSource.class || type == JdbcClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var source =
        context
            .getStore(OURS)
            .computeIfAbsent(
                context.getRequiredTestClass(), test -> dataSource(), DataSource.class);
    return parameter.getParameter().getType() == DataSource.class
        ? source
        : JdbcClient.create(source);
  }

  private static DataSource dataSource() {
    var database = EmbeddedPostgres.migrated();
    var source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }
}
