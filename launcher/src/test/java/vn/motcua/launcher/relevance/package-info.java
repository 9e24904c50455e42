/** The relevance command, {@code tools/relevance}: how well citizens' words find procedures, on real data. */
@NullMarked
package vn.motcua.launcher.relevance;

import org.jspecify.annotations.NullMarked;
