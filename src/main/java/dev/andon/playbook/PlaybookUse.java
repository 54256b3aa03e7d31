package dev.andon.playbook;

/**
 * Knows whether anything written down refers to a part of the playbook. Beans of the modules that write such things;
 * what one of them knows is retired instead of removed.
 */
public interface PlaybookUse {

    /**
     * @param section as the file of a playbook names it: {@code severities}, {@code types}, {@code roles},
     *     {@code reports}, {@code fields}, {@code checklists}
     */
    boolean uses(String section, String key);
}
