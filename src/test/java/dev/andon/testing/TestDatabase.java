package dev.andon.testing;

import dev.andon.platform.database.Login;

/** A database of one test class, and the three roles that may enter it. */
public record TestDatabase(String name, Login app, Login owner, Login superuser) {}
