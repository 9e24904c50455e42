/** What is written down of those who run the desk: administrative changes and security events, and what checks found. */
@NullMarked
package vn.motcua.domain.audit;

import org.jspecify.annotations.NullMarked;
