package io.synthmarket.site;

import java.util.List;
import java.util.Set;

/**
 * A page as it was written.
 *
 * @param source its path from the root of the sources, with slashes
 * @param title the text of its first heading
 * @param body what it says, as HTML
 * @param anchors the names that can be linked to
 * @param sections its second-level headings, to be listed beside it
 * @param links what it links to
 */
record Page(String source, String title, String body, Set<String> anchors, List<Section> sections, List<Link> links) {

    /** Where the page goes on the site. */
    String target() {
        return source.equals("README.md") ? "index.html" : source.substring(0, source.length() - 2) + "html";
    }

    /** How the page gets from its folder to the root of the site. */
    String up() {
        return "../".repeat((int) source.chars().filter(c -> c == '/').count());
    }

    /** A heading and the name by which it is linked. */
    record Section(String anchor, String title) {}

    /**
     * A link or an image.
     *
     * @param destination as it was written
     * @param image whether it is shown instead of followed
     */
    record Link(String destination, boolean image) {

        boolean external() {
            return destination.matches("[a-z]+:.*");
        }

        /** The part before the anchor, empty for a link within the page. */
        String path() {
            int hash = destination.indexOf('#');
            return hash < 0 ? destination : destination.substring(0, hash);
        }

        /** The part behind the hash, empty where there is none. */
        String anchor() {
            int hash = destination.indexOf('#');
            return hash < 0 ? "" : destination.substring(hash + 1);
        }
    }
}
