/** Makes the site: README, docs and Javadoc as pages that link to each other. */
@NullMarked
package io.synthmarket.site;

import org.jspecify.annotations.NullMarked;
