package dev.andon.response;

import java.util.Map;

/**
 * The incidents that somebody may not see, as SQL.
 *
 * @param ids selects their ids
 * @param params what the names in it stand for
 */
public record Hidden(String ids, Map<String, Object> params) {
    /** That the incident which a column names is none of these. */
    public String leftOut(String column) {
        return column + " not in (" + ids + ")";
    }
}
