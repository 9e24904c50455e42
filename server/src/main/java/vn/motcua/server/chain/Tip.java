package vn.motcua.server.chain;

/**
 * The newest row of a chain.
 *
 * @param seq 0 if there is none
 */
public record Tip(long seq, String hash) {

    public static final Tip NONE = new Tip(0, Links.beginning());
}
