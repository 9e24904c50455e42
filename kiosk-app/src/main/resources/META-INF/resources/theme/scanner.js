/*
 * A scanner that types ("keyboard wedge"): a keyboard faster than anybody, which ends with Enter or Tab. What it types goes to
 * the server as one text, as kiosk-scan; nothing of it stays in a field or presses a button, its Enter least of all. What is
 * no scan after all reaches the page as if nobody had listened.
 *
 * The server says in data-wedge whether there is one; without it, only codes of procedures are taken, because a sheet may be
 * opened with any scanner. data-wedge-prefix is what it types first.
 */
(function () {
    "use strict";
    if (window.motcuaScanner) { return; }

    var GAP_MS = 30; /* between two keys of a scanner, at most; two fingers can be that quick, five in a row are not */
    var OWN_MS = 60; /* the same for a procedure's code where no scanner was announced */
    var CERTAIN = 4; /* keys in a row after which it is a scanner, and the page gets no more of them */
    var LONGEST = 1024;
    var HOSTILE = "\u001b";
    var PROCEDURE = /(?:^|\D)(\d\.\d{6})(?:\D|$)/;
    var typed = "";
    var held = []; /* keys that the page has not got */
    var before = null; /* the field as it was before the first key */
    var lastKey = -1000;
    var lastScan = -1000;
    var ending = 0;

    function root() { return document.querySelector(".kiosk"); }
    function wedge() { return root().dataset.wedge === "on"; }
    function prefix() { return root().dataset.wedgePrefix || ""; }

    document.addEventListener("keydown", function (event) {
        if (!root() || event.isComposing || event.motcuaReplay) { return; }
        var now = event.timeStamp; /* when it was struck, however busy this page is */
        var gap = wedge() ? GAP_MS : OWN_MS;
        if (event.key === "Enter" || event.key === "Tab") {
            if (typed === "" && now - lastScan < OWN_MS * 2) { keep(event); return; } /* CR and LF are two Enters, and some scanners send TAB besides */
            end(event, now - lastKey < gap);
        } else if (event.key.length === 1) {
            if (now - lastKey >= gap) { begin(event); }
            lastKey = now;
            if (typed.length <= LONGEST) { typed += event.ctrlKey || event.altKey || event.metaKey ? HOSTILE : event.key; }
            if (wedge() && isCertain()) {
                keep(event);
                held.push(event.key);
                clearTimeout(ending);
                ending = setTimeout(giveBack, OWN_MS * 2);
            }
        }
    }, true);

    /* a button is pressed when its key comes up */
    document.addEventListener("keyup", function (event) {
        if (held.length > 0 || event.timeStamp - lastScan < OWN_MS * 2) { keep(event); }
    }, true);

    function isCertain() {
        var first = prefix();
        if (first && typed.slice(0, first.length) !== first.slice(0, typed.length)) { return false; }
        return first ? typed.length >= first.length : typed.length >= CERTAIN;
    }

    function keep(event) {
        event.preventDefault();
        event.stopImmediatePropagation();
    }

    function begin(event) {
        giveBack();
        typed = "";
        var field = event.target;
        before = field instanceof Element && field.matches("input, textarea") && field.selectionStart !== null
            ? { field: field, value: field.value, from: field.selectionStart, to: field.selectionEnd } : null;
    }

    function end(event, quick) {
        var text = quick ? scanned() : null;
        if (text === null) {
            giveBack();
            typed = "";
            return;
        }
        keep(event);
        clearTimeout(ending);
        held = [];
        typed = "";
        lastScan = event.timeStamp;
        restore();
        root().dispatchEvent(new CustomEvent("kiosk-scan", { detail: text }));
    }

    function scanned() {
        if (!wedge()) {
            var code = PROCEDURE.exec(typed);
            return code ? code[1] : null;
        }
        return isCertain() ? typed.slice(prefix().length) : null;
    }

    /* the first keys have reached the field before anybody could know whose they were */
    function restore() {
        if (before && before.field.isConnected && before.field.value !== before.value) {
            before.field.value = before.value;
            before.field.setSelectionRange(before.from, before.to);
            before.field.dispatchEvent(new Event("input", { bubbles: true }));
        }
        before = null;
    }

    /* quick fingers after all: the page gets the keys it has not seen, in their order */
    function giveBack() {
        clearTimeout(ending);
        var keys = held;
        held = [];
        keys.forEach(function (key) {
            var target = document.activeElement || document.body;
            var again = new KeyboardEvent("keydown", { key: key, bubbles: true, cancelable: true });
            again.motcuaReplay = true;
            target.dispatchEvent(again);
        });
        if (keys.length > 0) { typed = ""; }
    }

    window.motcuaScanner = {
        /* whether keys are coming in faster than a person chooses by digits */
        busy: function () { return held.length > 0 || typed.length > 1; }
    };
})();
