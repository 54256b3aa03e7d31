package dev.andon.testing;

import dev.andon.people.AcceptInvite;
import dev.andon.people.Access;
import dev.andon.people.Accounts;
import dev.andon.people.Actor;
import dev.andon.people.Invites;
import dev.andon.people.NewToken;
import dev.andon.people.Person;
import dev.andon.people.Profile;
import dev.andon.people.SetUp;
import dev.andon.people.Token;
import dev.andon.people.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The people of the tests, made through the domain once for each database, when a story first asks for one of them. A
 * story about the set-up itself asks for nobody.
 */
public final class Cast {
    public static final String PASSWORD = "a calm and quiet word";

    private final Accounts accounts;
    private final Invites invites;
    private final Tokens tokens;
    private final Clock clock;
    private final Http http;
    private final Map<String, Troupe> troupes = new HashMap<>();

    Cast(Accounts accounts, Invites invites, Tokens tokens, Clock clock, Http http) {
        this.accounts = accounts;
        this.invites = invites;
        this.tokens = tokens;
        this.clock = clock;
        this.http = http;
    }

    /** Somebody with an account and a token that allows all they may. */
    public final class Member {
        private final Person person;
        private final String token;

        Member(Person person) {
            this.person = person;
            this.token = issue(person.actor()).secret();
        }

        public Person person() {
            return person;
        }

        public long id() {
            return person.id();
        }

        public Actor actor() {
            return person.actor();
        }

        public String token() {
            return token;
        }

        /** Their program. */
        public Http api() {
            return http.bearer(token);
        }

        /** Their browser, signed in anew. */
        public Http browser() {
            Http browser = http.anonymous();
            browser.get("/sign-in");
            Answer answer = browser.postForm("/sign-in", Map.of("email", person.email(), "password", PASSWORD));
            if (answer.status() != 303) {
                throw new AssertionError("%s could not sign in: %s".formatted(person.name(), answer));
            }
            browser.get("/account");
            return browser;
        }
    }

    private record Troupe(Member owner, Member responder, Member viewer, Member outsider, String revoked) {}

    public Member owner() {
        return troupe().owner();
    }

    public Member responder() {
        return troupe().responder();
    }

    public Member viewer() {
        return troupe().viewer();
    }

    /** A responder whom nobody involves in anything restricted. */
    public Member outsider() {
        return troupe().outsider();
    }

    /** A token that was the owner's until it was revoked. */
    public String revokedToken() {
        return troupe().revoked();
    }

    /** Nobody in particular. */
    public Http anonymous() {
        return http.anonymous();
    }

    public Stream<Member> members() {
        return Stream.of(owner(), responder(), viewer(), outsider());
    }

    /** One more person, for a story that changes them. */
    public Member join(String name, Access access) {
        String email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org";
        return join(owner().actor(), name, email, access);
    }

    /** One more person, whose clock runs somewhere else than the house's. */
    public Member join(String name, Access access, String zone) {
        Member member = join(name, access);
        return new Member(accounts.changeProfile(member.actor(), new Profile(name, zone, null, true)));
    }

    /** Somebody of the sample company, who was entered by name, comes themselves. */
    public Member arrive(Person known) {
        return join(owner().actor(), known.name(), known.email(), known.access());
    }

    private Member join(Actor owner, String name, String email, Access access) {
        String secret = invites.invite(owner, email, access.word()).secret();
        return new Member(invites.accept(secret, new AcceptInvite(name, PASSWORD)));
    }

    private synchronized Troupe troupe() {
        return troupes.computeIfAbsent(StoryDatabase.current().name(), _ -> assemble());
    }

    private Troupe assemble() {
        Member owner = new Member(accounts.setUp(
                new SetUp("Lantern Works", "Olivia Owens", "olivia@example.org", PASSWORD, "Europe/Lisbon")));
        Token.Issued revoked = issue(owner.actor());
        tokens.revoke(owner.actor(), revoked.token().id());
        return new Troupe(
                owner,
                join(owner.actor(), "Rui Ramos", "rui@example.org", Access.RESPONDER),
                join(owner.actor(), "Vera Vidal", "vera@example.org", Access.VIEWER),
                join(owner.actor(), "Otto Olsen", "otto@example.org", Access.RESPONDER),
                revoked.secret());
    }

    private Token.Issued issue(Actor actor) {
        return tokens.issue(
                actor,
                new NewToken("Test", actor.access().word(), clock.instant().plus(Duration.ofDays(700))));
    }
}
