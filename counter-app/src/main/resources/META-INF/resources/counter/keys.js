/*
 * Keys of the counter: [data-key="F2 N"] is clicked by F2 or N. Never while somebody types, nor while a key is held down.
 * In a dialog, [data-jump] takes the focus by its key or by the arrows (a search field too), [data-press] is clicked, and
 * [data-press-self] is clicked by its key while it has the focus itself. [data-scroll] keeps the arrows for scrolling.
 * [data-walk] is walked the same way on a page.
 */
(function () {
    "use strict";
    if (window.motcuaKeys) return;
    window.motcuaKeys = true;
    function typing(event) {
        var at = event.composedPath()[0];
        return at && (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable);
    }
    /* Vietnamese keyboards and input methods change event.key, not event.code */
    function name(event) {
        var letter = /^Key([A-Z])$/.exec(event.code) || /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
        return letter ? letter[1] : event.key === " " ? "Space" : event.key;
    }
    /* What the server has hidden keeps its key in the page; a click on it would be ignored */
    function find(scope, attribute, key) {
        return Array.prototype.find.call(scope.querySelectorAll("[" + attribute + "]"), function (el) {
            return el.getAttribute(attribute).split(" ").indexOf(key) >= 0 && !el.hasAttribute("disabled") && !el.disabled
                && el.getClientRects().length > 0;
        });
    }
    function walk(scope, step) {
        var all = Array.prototype.filter.call(scope.querySelectorAll("[data-jump]"), function (el) {
            return !el.hasAttribute("disabled") && !el.disabled;
        });
        if (!all.length) return false;
        var at = all.indexOf(document.activeElement && document.activeElement.closest("[data-jump]"));
        if (at < 0 && step < 0) at = 0;
        all[(at + step + all.length) % all.length].focus();
        return true;
    }
    /* A search field lets the arrows go: they walk to what was found */
    function walking(event, key) {
        var at = event.composedPath()[0];
        return (key === "ArrowDown" || key === "ArrowUp") && at.tagName === "INPUT" && at.closest("[data-jump]");
    }
    function inScope(scope, event, key) {
        var active = document.activeElement;
        var target = find(scope, "data-jump", key);
        var press = find(scope, "data-press", key);
        var scrolls = active && active.closest("[data-scroll]");
        if (active && active.getAttribute("data-press-self") === key) {
            if (!event.repeat) active.click();
        } else if (target && !typing(event)) target.focus();
        else if (press && !typing(event) && !(key === "Enter" && active && active.matches("button, a, vaadin-button"))) {
            if (!event.repeat) press.click();
        } else if (scrolls || !(key === "ArrowDown" && walk(scope, 1)) && !(key === "ArrowUp" && walk(scope, -1))) return;
        event.preventDefault();
    }
    document.addEventListener("keydown", function (event) {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        var key = name(event);
        if (typing(event) && !walking(event, key)) return;
        var dialog = document.querySelector("vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
        var scope = dialog || event.composedPath()[0].closest && event.composedPath()[0].closest("[data-walk]");
        if (scope) {
            inScope(scope, event, key);
            return;
        }
        /* Enter belongs to the button that has the focus */
        if (key === "Enter" && document.activeElement !== document.body
            && document.activeElement.matches("button, a, vaadin-button, vaadin-tab")) return;
        var button = find(document, "data-key", key);
        if (!button && !document.querySelector('[data-key~="' + (window.CSS ? CSS.escape(key) : key) + '"]')) return;
        event.preventDefault();
        if (button && !event.repeat) button.click();
    }, true);
    /* after a mouse click the focus goes back to the page, so that Enter means what the screen says */
    document.addEventListener("click", function (event) {
        var button = event.detail > 0 && event.target.closest && event.target.closest("[data-key]");
        if (button) button.blur();
    }, true);
})();
