/** Keypads of counters: which key means what, what is a bounce, and who sends from an address nobody has wired. */
@NullMarked
package vn.motcua.hardware.keypad;

import org.jspecify.annotations.NullMarked;
