/**
 * A house's way of working as data: severities, types, roles, phases, report templates.
 *
 * <p>A war room names a bridge of the catalog by its key. Here only the form of the key is checked, and the catalog is asked
 * for suggestions on the pages; {@code response} finds the bridge when a room is shown.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"platform", "platform::*", "ui", "ui::*", "people", "catalog"})
@org.jspecify.annotations.NullMarked
package dev.andon.playbook;
