/** What programs call instead of commands: the same options, files and words. All else of the command line is its own. */
@NullMarked
package io.synthmarket.cli.call;

import org.jspecify.annotations.NullMarked;
