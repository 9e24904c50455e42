/** The audit log: administrative changes and security events, each tied to the one before. */
@NullMarked
package vn.motcua.server.audit;

import org.jspecify.annotations.NullMarked;
