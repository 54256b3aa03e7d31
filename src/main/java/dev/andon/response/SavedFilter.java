package dev.andon.response;

/**
 * A list of incidents, or of what incidents have, that somebody keeps under a name.
 *
 * @param ownerId whoever made it, and alone may change it
 * @param list the key of a {@link KeptList}
 * @param query what stands behind the {@code ?} of the list's address
 * @param shared whether everybody of the house sees it among their own
 * @param opens whether that list opens with it for the person who asks
 */
public record SavedFilter(
        long id,
        long ownerId,
        String owner,
        String list,
        String name,
        String query,
        boolean shared,
        boolean opens,
        long revision) {

    public boolean isOf(long personId) {
        return ownerId == personId;
    }

    /** Where the list is. */
    public String href() {
        return "/" + list + "?" + (query.isEmpty() ? "status=" : query);
    }
}
