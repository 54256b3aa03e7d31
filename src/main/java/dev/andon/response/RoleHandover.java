package dev.andon.response;

/** How a role changes hands from the composer. */
public interface RoleHandover {

    /** Whoever acts takes a role that nobody has. */
    void claim(Act act, long number, String role);

    /** Hands a role to somebody. */
    void hand(Act act, long number, String role, long personId);
}
