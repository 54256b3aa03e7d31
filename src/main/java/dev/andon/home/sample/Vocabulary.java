package dev.andon.home.sample;

import java.util.Map;

/** The words of one area, and what they do. */
interface Vocabulary {
    Map<String, Verb> verbs();
}
