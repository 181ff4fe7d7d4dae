package io.productops.team;

import java.util.List;
import java.util.Map;

/**
 * What somebody sent when their session had ended.
 *
 * @param path where they sent it, with its query
 * @param fields the values of each field, in the order of the form
 */
public record KeptForm(String path, Map<String, List<String>> fields) {
}
