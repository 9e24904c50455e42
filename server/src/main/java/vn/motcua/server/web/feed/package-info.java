/** The feed of entries over STOMP: what is sent, receipts, refusals, and the last word of a session. */
@NullMarked
package vn.motcua.server.web.feed;

import org.jspecify.annotations.NullMarked;
