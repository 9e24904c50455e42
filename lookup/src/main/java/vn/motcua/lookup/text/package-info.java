/** Vietnamese as people type it: folding of diacritics, tones, keystrokes of Telex and VNI. */
@NullMarked
package vn.motcua.lookup.text;

import org.jspecify.annotations.NullMarked;
