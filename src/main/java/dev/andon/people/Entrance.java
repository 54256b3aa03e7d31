package dev.andon.people;

import jakarta.servlet.http.HttpServletRequest;

/** Signs in somebody who has just proved who they are by other means than a password: by setting up the house. */
public interface Entrance {
    void letIn(HttpServletRequest request, Person person);
}
