package vn.motcua.launcher.proof;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Looks at a screen as a finger and an eye do: what is touched lies apart, whole, on the screen and large enough; what is
 * read is not cut off and not covered.
 */
final class Geometry {

    /** Two frames: one for the layout, one for lists that are laid out anew after it. */
    private static final String SETTLE = """
            () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))""";

    private static final String FAULTS = """
            ([design, millimetres]) => {
              const faults = [];
              const say = (what, e, more) => faults.push(what + ': ' + name(e) + (more ? ' ' + more : ''));
              const name = e => (e.className || e.tagName) + ' “' + (e.value || e.textContent || '').trim().slice(0, 40) + '”';
              const probe = document.body.appendChild(document.createElement('div'));
              probe.style.cssText = 'position: fixed; width: calc(100 * var(--px))';
              const px = probe.getBoundingClientRect().width / 100;
              probe.remove();
              const mm = 17 * 25.4 / Math.hypot(innerWidth, innerHeight);
              const seen = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible';
              const inside = (r, box, by) => r.left >= box.left - by && r.top >= box.top - by && r.right <= box.right + by && r.bottom <= box.bottom + by;
              const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
              const shared = (a, b) => [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
              const root = document.querySelector('.mc-away') || document.querySelector('.kiosk');
              const touched = [...root.querySelectorAll('button, input, textarea, a[href]')].filter(seen);
              touched.forEach((e, i) => {
                const r = e.getBoundingClientRect();
                const size = Math.min(r.width, r.height);
                if (!inside(r, screen, 0.5)) say('leaves the screen', e, JSON.stringify(r));
                if (size < design * px - 0.5) say('is small', e, Math.round(r.width / px) + '×' + Math.round(r.height / px) + ' of the design size');
                if (size * mm < millimetres) say('is small', e, (size * mm).toFixed(1) + ' mm on 17 inches');
                if (!e.disabled) {
                  const hit = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
                  if (hit && hit !== e && !e.contains(hit)) say('is covered', e, 'by ' + name(hit));
                }
                touched.slice(i + 1).forEach(other => {
                  const [w, h] = shared(r, other.getBoundingClientRect());
                  if (w > 1 && h > 1 && !e.contains(other) && !other.contains(e)) say('overlaps', e, name(other));
                });
              });
              const texts = [];
              const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode;
                const e = node.parentElement;
                if (!node.textContent.trim() || !e || !seen(e) || e.closest('svg, [hidden]')) continue;
                const range = document.createRange();
                range.selectNodeContents(node);
                let r = range.getBoundingClientRect();
                if (r.width === 0) continue;
                const kept = getComputedStyle(e).webkitLineClamp !== 'none' ? e : null;
                if (kept && e.scrollHeight > e.clientHeight + 2) {
                  say('is shortened', e);
                  const box = e.getBoundingClientRect();
                  r = { left: r.left, right: r.right, top: r.top, bottom: Math.min(r.bottom, box.bottom), width: r.width, height: Math.min(r.bottom, box.bottom) - r.top };
                }
                texts.push({ e, r });
                if (!inside(r, screen, 1)) say('text leaves the screen', e);
                const button = e.closest('button');
                if (button && !inside(r, button.getBoundingClientRect(), 2)) say('text leaves its button', e);
                for (let box = e; box && root.contains(box); box = box.parentElement) {
                  const style = getComputedStyle(box);
                  if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
                  const line = parseFloat(getComputedStyle(e).fontSize) * 0.3; /* descent that hangs over a line's box */
                  if (!inside(r, box.getBoundingClientRect(), line)) { say('text is cut off', e, 'by ' + box.className); break; }
                }
              }
              texts.forEach(({ e, r }, i) => texts.slice(i + 1).forEach(other => {
                const [w, h] = shared(r, other.r);
                if (w > 2 && h > 0.35 * Math.min(r.height, other.r.height) && !e.contains(other.e) && !other.e.contains(e)) {
                  say('text lies on text', e, name(other.e));
                }
              }));
              const page = document.documentElement;
              if (page.scrollHeight > innerHeight + 1 || page.scrollWidth > innerWidth + 1) faults.push('the page scrolls');
              root.querySelectorAll('*').forEach(e => {
                const style = getComputedStyle(e);
                const scrolls = ['auto', 'scroll'].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
                if (scrolls && seen(e) && e.tagName !== 'TEXTAREA') say('has to be scrolled', e);
              });
              return [...new Set(faults)];
            }""";

    private Geometry() {}

    /** Waits until lists have been laid out for the screen's present size. */
    static void settle(Page page) {
        page.evaluate(SETTLE);
    }

    /**
     * @param designPx the smallest side of what is touched, at the design size
     * @param millimetres the smallest side of what is touched, if the screen measured 17 inches
     * @return what is wrong, each in a line; empty if nothing is
     */
    @SuppressWarnings("unchecked") // the script returns texts only
    static List<String> faults(Page page, int designPx, int millimetres) {
        settle(page);
        return (List<String>) page.evaluate(FAULTS, List.of(designPx, millimetres));
    }
}
