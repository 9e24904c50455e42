/* Keys of the counter: [data-key="F2 N"] is clicked by F2 or N. Never while somebody types, nor while a key is held down. */
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
        return letter ? letter[1] : event.key;
    }
    function find(scope, attribute, key) {
        return Array.prototype.find.call(scope.querySelectorAll("[" + attribute + "]"), function (el) {
            return el.getAttribute(attribute).split(" ").indexOf(key) >= 0 && !el.hasAttribute("disabled") && !el.disabled;
        });
    }
    function walk(scope, step) {
        var all = Array.prototype.filter.call(scope.querySelectorAll("[data-jump]"), function (el) {
            return !el.hasAttribute("disabled") && !el.disabled;
        });
        if (!all.length) return false;
        all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
        return true;
    }
    document.addEventListener("keydown", function (event) {
        if (event.ctrlKey || event.altKey || event.metaKey || typing(event)) return;
        var key = name(event);
        var dialog = document.querySelector("vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
        if (dialog) {
            var target = find(dialog, "data-jump", key);
            if (target) target.focus();
            else if (!(key === "ArrowDown" && walk(dialog, 1)) && !(key === "ArrowUp" && walk(dialog, -1))) return;
            event.preventDefault();
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
