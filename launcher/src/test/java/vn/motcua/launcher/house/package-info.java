/** The house rules: which room may know which, what things are called, and that each rule has been seen to fail. */
@NullMarked
package vn.motcua.launcher.house;

import org.jspecify.annotations.NullMarked;
