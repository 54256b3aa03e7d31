package dev.andon.whys.internal;

import dev.andon.learning.LiveBlock;
import dev.andon.learning.Report;
import dev.andon.learning.SectionSource;
import dev.andon.people.Actor;
import dev.andon.response.Incident;
import dev.andon.whys.Told;
import dev.andon.whys.Whys;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whys and factors where reports ask for them. A report is read by many: of other incidents it names what all may see. */
@Configuration(proxyBeanMethods = false)
class WhysInReports {

    private record Block(String key, String label, Whys whys, Function<Told, String> words) implements LiveBlock {
        @Override
        public String markdown(Incident incident, Report report) {
            return words.apply(whys.told(Actor.everybody(), incident));
        }
    }

    @Bean
    LiveBlock whysBlock(Whys whys) {
        return new Block("whys", "The whys", whys, WhyMarkdown::tree);
    }

    @Bean
    LiveBlock factorsBlock(Whys whys) {
        return new Block("factors", "Contributing factors", whys, WhyMarkdown::factors);
    }

    @Bean
    SectionSource whysSections(Whys whys) {
        return new Sections(whys);
    }

    private record Sections(Whys whys) implements SectionSource {
        private static final String FIVE_WHYS = "five_whys";
        private static final int FIVE = 5;
        private static final Pattern ONE = Pattern.compile(".*_(\\d)");

        @Override
        public Set<String> prefills() {
            return Set.of(FIVE_WHYS, "factors");
        }

        @Override
        public String text(String prefill, Incident incident) {
            Told told = whys.told(Actor.everybody(), incident);
            return prefill.equals(FIVE_WHYS) ? WhyMarkdown.tree(told) : WhyMarkdown.factors(told);
        }

        /** A section whose key ends in a number has the answers that are so deep. */
        @Override
        public String text(String prefill, String section, Incident incident) {
            Matcher one = ONE.matcher(section);
            if (!prefill.equals(FIVE_WHYS) || !one.matches()) {
                return text(prefill, incident);
            }
            int why = Integer.parseInt(one.group(1));
            return WhyMarkdown.answers(whys.told(Actor.everybody(), incident), why, why >= FIVE);
        }
    }
}
