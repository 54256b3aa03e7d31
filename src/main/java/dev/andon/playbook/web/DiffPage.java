package dev.andon.playbook.web;

import java.util.List;

/**
 * What a file would change.
 *
 * @param text of the file, kept while one looks at the changes
 * @param revision of the playbook the changes start from
 * @param moved whether somebody changed the playbook in between, so that these are not the changes looked at before
 */
public record DiffPage(String text, long revision, List<ChangeView> changes, boolean moved) {}
