package dev.andon.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.andon.platform.AndonSettings;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Andon's own PostgreSQL, unless the environment names another. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AndonSettings.class)
class DatabaseConfiguration {
    private static DataSource pool(Login login) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("andon");
        pool.setJdbcUrl(login.url());
        if (!login.username().isBlank()) {
            pool.setUsername(login.username());
            pool.setPassword(login.password());
        }
        // More connections than this only make a small machine switch between them: at 20 declares at once on two
        // cores, p99 was 216 ms with twenty and 161 ms with eight.
        pool.setMaximumPoolSize(8);
        // every connection is a process of the server; a start need not wait for twenty
        pool.setMinimumIdle(4);
        pool.addDataSourceProperty("ApplicationName", "andon");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new FairPool(pool);
    }

    /** Where the start did not begin to open one, as in tests, it is opened now. */
    @Bean
    Database database(AndonSettings settings, ObjectProvider<Opening> begun) {
        Opening opening = begun.getIfAvailable();
        return opening == null ? Database.open(settings) : opening.take();
    }

    @Bean
    DataSource dataSource(Database database) {
        return pool(database.app());
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(Database database) {
        Login owner = database.owner();
        DriverManagerDataSource each = new DriverManagerDataSource(owner.url());
        if (!owner.username().isBlank()) {
            each.setUsername(owner.username());
            each.setPassword(owner.password());
        }
        return each;
    }
}
