package dev.andon.response;

/**
 * A list of incidents that somebody keeps under a name.
 *
 * @param ownerId whoever made it, and alone may change it
 * @param query what stands behind the {@code ?} of the list's address
 * @param shared whether everybody of the house sees it among their own
 * @param opens whether the list of the person who asks opens with it
 */
public record SavedFilter(
        long id, long ownerId, String owner, String name, String query, boolean shared, boolean opens, long revision) {

    public boolean isOf(long personId) {
        return ownerId == personId;
    }

    /** Where the list is. */
    public String href() {
        return query.isEmpty() ? "/incidents?status=" : "/incidents?" + query;
    }
}
