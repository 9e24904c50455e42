package vn.motcua.server.problem;

import jakarta.servlet.http.HttpServletRequest;

/** What a request asks for, below the path that everything of this server may lie below ({@code server.servlet.context-path}). */
public final class RequestPath {

    private RequestPath() {}

    /** As it was sent, so not decoded; begins with a slash. */
    public static String of(HttpServletRequest request) {
        String whole = request.getRequestURI();
        String prefix = request.getContextPath();
        return prefix != null && whole.startsWith(prefix) ? whole.substring(prefix.length()) : whole;
    }
}
