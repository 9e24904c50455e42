/** Https as clients of the hall meet it. */
@org.jspecify.annotations.NullMarked
package vn.motcua.launcher.tls;
