package vn.motcua.lookup.index;

/** One slip of the finger. */
final class Typo {

    private Typo() {}

    /** Whether one becomes the other by a letter inserted, left out or changed, or by two neighbours swapped. */
    static boolean isOne(String typed, String word) {
        int longer = Math.max(typed.length(), word.length());
        int shorter = Math.min(typed.length(), word.length());
        if (longer - shorter > 1 || shorter < 2 || typed.equals(word)) {
            return false;
        }
        int start = 0;
        while (start < shorter && typed.charAt(start) == word.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && typed.charAt(typed.length() - 1 - end) == word.charAt(word.length() - 1 - end)) {
            end++;
        }
        int apart = longer - start - end;
        return apart <= 1 || (apart == 2 && longer == shorter && isSwap(typed, word, start));
    }

    private static boolean isSwap(String typed, String word, int at) {
        return typed.charAt(at) == word.charAt(at + 1) && typed.charAt(at + 1) == word.charAt(at);
    }
}
