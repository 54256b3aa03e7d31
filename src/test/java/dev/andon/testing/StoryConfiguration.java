package dev.andon.testing;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.andon.people.Accounts;
import dev.andon.people.Invites;
import dev.andon.people.Tokens;
import dev.andon.platform.time.HouseClock;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What differs from production: where the database is, what the time is, that timers wait to be asked, and what a password costs. */
@TestConfiguration(proxyBeanMethods = false)
class StoryConfiguration {
    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Primary
    Clock clock(TestClock testClock) {
        return new HouseClock(testClock);
    }

    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(TestClock testClock) {
        return testClock::instant;
    }

    /** The scheduler takes tasks in but does not run them; {@link Timers} does. */
    @Bean
    DbSchedulerStarter neverStarted() {
        return () -> {};
    }

    @Bean
    Timers timers(DataSource dataSource, TestClock clock, List<Task<?>> tasks) {
        return new Timers(dataSource, clock, tasks);
    }

    /** Everyone who asks gets a browser of their own, so no story begins signed in. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Http http(Environment environment) {
        return Http.to("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    @Bean
    @Lazy
    Cast cast(Accounts accounts, Invites invites, Tokens tokens, Clock clock, Http http) {
        return new Cast(accounts, invites, tokens, clock, http);
    }

    /** The same algorithm for a thousandth of the price; half of a run's work was people who sign in. */
    @Bean
    @Primary
    PasswordEncoder cheapPasswords() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }

    @Bean
    static BeanPostProcessor switchableDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource ? new SwitchableDataSource() : bean;
            }
        };
    }
}
