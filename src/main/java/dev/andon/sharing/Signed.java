package dev.andon.sharing;

import dev.andon.sharing.internal.ReaderTable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Unsubscribing without signing in: who holds the link of a letter got that letter. */
@Component
public class Signed {
    private static final Pattern TOKEN = Pattern.compile("([sw])(\\d{1,18})-([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ReaderTable table;

    Signed(ReaderTable table) {
        this.table = table;
    }

    /** For one subscription. */
    String of(Subscription one) {
        return token("s" + one.id());
    }

    /** For everything somebody is told weekly. */
    String weekly(long personId) {
        return token("w" + personId);
    }

    /** What the link ends, in words; empty when it is none of ours, or that has ended already. */
    public Optional<String> words(String token) {
        return valid(token).flatMap(one -> {
            long id = Long.parseLong(one.group(2));
            return one.group(1).equals("w")
                    ? Optional.of("your weekly digest of reports")
                    : table.find(id).map(subscription -> "letters about: " + subscription.words());
        });
    }

    /** Ends it; does nothing for a link that is none of ours. */
    @Transactional
    public void end(String token) {
        valid(token).ifPresent(one -> {
            long id = Long.parseLong(one.group(2));
            if (one.group(1).equals("w")) {
                table.unsubscribeWeekly(id);
            } else {
                table.unsubscribe(id);
            }
        });
    }

    private Optional<Matcher> valid(String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        byte[] ours = token(matcher.group(1) + matcher.group(2)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(ours, token.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(matcher)
                : Optional.empty();
    }

    private String token(String what) {
        try {
            byte[] fresh = new byte[32];
            RANDOM.nextBytes(fresh);
            String secret = table.signingKey(HexFormat.of().formatHex(fresh));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            byte[] signature = mac.doFinal(("unsubscribe/" + what).getBytes(StandardCharsets.UTF_8));
            return what + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
