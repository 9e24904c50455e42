package vn.motcua.launcher.screen;

/** What one look at the browser's page found. */
enum Sight {
    /** Something stands on the page: text, a picture, a field. */
    SHOWN,
    /** The page answers, and there is nothing on it. */
    WHITE,
    /** The browser's own error page, or a page that the server sent as its failure (5xx). */
    FAILED,
    /** The page's process has ended, and the browser says so. */
    CRASHED,
    /** No answer. */
    MUTE
}
