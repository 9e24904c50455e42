/*
 * Brings a page back by itself. Asks /alive once a second; after two misses it covers the page, so that nobody works
 * on a screen that hears nothing; it reloads only when the server answers again. Never while it is away: the browser's
 * own error page would take this script's place.
 */
(function () {
    "use strict";
    var EVERY_MS = 1000;
    var GIVE_UP_MS = 1500;
    var STUCK_MS = 5000;
    var boot = null;
    var misses = 0;
    var stuckSince = 0;
    var cover = null;
    var alive = new URL("../alive", document.currentScript.src); /* beside this script's folder, whatever path that is below */

    function ask() {
        var abort = new AbortController();
        var timer = setTimeout(function () { abort.abort(); }, GIVE_UP_MS);
        fetch(alive, { cache: "no-store", credentials: "omit", signal: abort.signal })
            .then(function (answer) {
                if (!answer.ok) { throw new Error("status " + answer.status); }
                return answer.json();
            })
            .then(function (told) {
                if (!told || !told.boot) { throw new Error("not ours"); }
                clearTimeout(timer);
                answered(told);
            })
            .catch(function () {
                clearTimeout(timer);
                missed();
            })
            .then(function () { setTimeout(ask, EVERY_MS); });
    }

    function answered(told) {
        var back = misses >= 2;
        var restarted = boot !== null && boot !== told.boot;
        boot = told.boot;
        misses = 0;
        if (back || restarted || stuck()) {
            window.location.reload();
            return;
        }
        uncover();
    }

    function missed() {
        misses += 1;
        if (misses >= 2) { hide(); }
    }

    /* Vaadin has shown an error of its own for a while, and the server is well */
    function stuck() {
        if (!document.querySelector(".v-system-error")) {
            stuckSince = 0;
            return false;
        }
        stuckSince = stuckSince || Date.now();
        return Date.now() - stuckSince > STUCK_MS;
    }

    function hide() {
        if (cover) { return; }
        cover = document.createElement("div");
        cover.className = "mc-away";
        cover.setAttribute("role", "alert");
        cover.appendChild(line("p", "mc-away-vi", "vi", "Đang kết nối lại với máy chủ…"));
        cover.appendChild(line("p", "mc-away-small", "vi", "Số đã cấp vẫn giữ nguyên."));
        cover.appendChild(line("p", "mc-away-en", "en", "Reconnecting to the server…"));
        cover.appendChild(line("p", "mc-away-small", "en", "Numbers already issued are kept."));
        document.documentElement.appendChild(cover);
        document.body.inert = true;
    }

    function uncover() {
        if (!cover) { return; }
        cover.remove();
        cover = null;
        document.body.inert = false;
    }

    function line(tag, name, lang, text) {
        var element = document.createElement(tag);
        element.className = name;
        element.lang = lang;
        element.textContent = text;
        return element;
    }

    ask();
})();
