/** Https, as the program is started: the server's certificate before its port opens, and the one authority a kiosk or display believes. */
@org.jspecify.annotations.NullMarked
package vn.motcua.launcher.tls;
