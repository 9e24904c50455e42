/** The frame around every staff page, with its banners; signing in ({@code /sign-in}), one's own password ({@code /set-password}), signing out. */
@NullMarked
package vn.motcua.counter.frame;

import org.jspecify.annotations.NullMarked;
