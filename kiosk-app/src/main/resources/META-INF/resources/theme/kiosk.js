/*
 * The kiosk's own hands: clock, keyboard, the way back to the start, pairing, and no browser gestures. The server says
 * what to do in data- attributes; nothing here decides about tickets.
 */
(function () {
    "use strict";
    if (window.motcuaKiosk) { return; }
    window.motcuaKiosk = true;
    var COUNTED_S = 10;
    var PAIRING_MS = 2000;
    var CHOICE_MS = 120; /* a digit waits so long before it chooses: it may be the first of a scanner's keys */
    var lastTouch = Date.now();
    var lastPlace = "";
    var pairing = null; /* what is under way while the screen with the code stands */
    var waiting = 0;

    function root() { return document.querySelector(".kiosk"); }

    function touched() { lastTouch = Date.now(); }

    ["pointerdown", "keydown"].forEach(function (name) {
        document.addEventListener(name, touched, true);
    });
    /* a long press, a drag, two fingers: nothing must come of them but a touch */
    ["contextmenu", "dragstart", "selectstart", "gesturestart"].forEach(function (name) {
        document.addEventListener(name, function (event) {
            if (root() && !(event.target instanceof Element && event.target.closest("input, textarea"))) {
                event.preventDefault();
            }
        }, true);
    });

    /* the second hit of a double tap finds the button spent, long before the server has answered the first */
    document.addEventListener("click", function (event) {
        var button = event.target instanceof Element && event.target.closest("[data-once]");
        if (!button) { return; }
        if (button.dataset.spent) {
            event.stopImmediatePropagation();
            event.preventDefault();
            return;
        }
        button.dataset.spent = "1";
        var label = button.querySelector(".k-label");
        if (label) { label.textContent = button.dataset.once; }
    }, true);

    document.addEventListener("keydown", function (event) {
        if (!root() || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) { return; }
        if (event.key === "Escape") {
            var back = document.querySelector(".k-back:not(.k-cancel)") || document.querySelector(".k-number ~ .k-primary");
            if (!back && root().dataset.place === "Holding") { back = document.querySelector(".k-primary"); }
            hit(event, back);
        } else if (/^[0-9]$/.test(event.key) && !event.target.closest("input, textarea")) {
            clearTimeout(waiting);
            waiting = setTimeout(choose, CHOICE_MS, event.key);
        }
    });

    /* a digit alone is a choice; with more keys right behind it, it is the beginning of what a scanner reads */
    function choose(digit) {
        if (!window.motcuaScanner || !window.motcuaScanner.busy()) {
            hit(null, document.querySelector('[data-digit="' + digit + '"]'));
        }
    }

    document.addEventListener("kiosk-scan", function () {
        clearTimeout(waiting);
        touched();
    }, true);

    function hit(event, target) {
        if (!target || target.disabled) { return; }
        if (event) { event.preventDefault(); }
        target.click();
    }

    function tick() {
        var kiosk = root();
        if (!kiosk) { return; }
        showClock();
        var place = kiosk.dataset.place + " " + kiosk.dataset.scans; /* a scan and news of the slip are touches as well */
        if (place !== lastPlace) {
            lastPlace = place;
            touched();
            if (kiosk.dataset.place === "Start") { document.dispatchEvent(new CustomEvent("kiosk-fresh")); }
        }
        var limit = Number(kiosk.dataset.idle || 0);
        var left = Math.ceil(limit - (Date.now() - lastTouch) / 1000);
        showCountdown(kiosk, limit, left);
        if (limit > 0 && left <= 0) {
            touched();
            kiosk.dispatchEvent(new CustomEvent("kiosk-home"));
        }
        pair(document.querySelector("[data-pairing-code]"));
    }

    function showClock() {
        document.querySelectorAll("[data-clock]").forEach(function (clock) {
            var text = new Intl.DateTimeFormat(document.documentElement.lang === "en" ? "en-GB" : "vi-VN", {
                timeZone: clock.dataset.clock, weekday: "long", day: "2-digit", month: "2-digit", hour: "2-digit",
                minute: "2-digit", hour12: false
            }).formatToParts(new Date()).reduce(function (all, part) { all[part.type] = part.value; return all; }, {});
            var words = text.hour + ":" + text.minute + " · " + text.weekday + " " + text.day + "/" + text.month;
            if (clock.textContent !== words) { clock.textContent = words; }
        });
    }

    /* a new screen brings an empty clock: it must not stand empty until the next tick */
    new MutationObserver(showClock).observe(document.documentElement, { childList: true, subtree: true });

    function showCountdown(kiosk, limit, left) {
        var holding = kiosk.dataset.place === "Holding";
        var counted = document.querySelector(".k-left");
        if (counted) { counted.textContent = limit > 0 ? "(" + Math.max(left, 0) + ")" : ""; }
        var bar = document.querySelector(".k-countdown");
        if (!bar) { return; }
        bar.hidden = holding || limit === 0 || left > COUNTED_S;
        if (!bar.hidden) { bar.textContent = (bar.dataset.text || "").replace("{0}", String(Math.max(left, 0))); }
    }

    function post(path, body) {
        return fetch(path, {
            method: "POST", cache: "no-store", credentials: "same-origin",
            headers: { "Content-Type": "application/json", "X-Motcua-Request": "1" }, body: JSON.stringify(body)
        });
    }

    /*
     * One pairing at a time. Once let in, the screen with the code stands until the server has answered: only another
     * one means that this kiosk was shut out again.
     */
    function pair(screen) {
        if (!screen || (pairing && pairing.letInOn && pairing.letInOn !== screen)) { pairing = null; }
        if (!screen) { return; }
        if (!pairing) {
            pairing = { claim: null, code: "", state: "", letInOn: null };
            askForCode(pairing);
        }
        var state = document.querySelector("[data-pairing-state]");
        say(screen, pairing.code);
        say(state, pairing.state && state ? state.dataset[pairing.state] : "");
    }

    function say(element, text) {
        if (element && text && element.textContent !== text) { element.textContent = text; }
    }

    function askForCode(mine) {
        if (pairing !== mine) { return; }
        post("api/v1/pairings", { role: "KIOSK" })
            .then(function (answer) {
                if (answer.status !== 201) { throw new Error("status " + answer.status); }
                return answer.json();
            })
            .then(function (offered) {
                mine.claim = offered.claim;
                mine.code = offered.code.replace(/^(...)(...)$/, "$1 $2");
                mine.state = "waiting";
                tick();
                askWhetherLetIn(mine); /* the computer of a demonstration lets itself in at once */
            })
            .catch(function () {
                mine.state = "failed";
                setTimeout(askForCode, 5000, mine);
            });
    }

    function askWhetherLetIn(mine) {
        if (pairing !== mine) { return; }
        post("api/v1/pairings/claim", { claim: mine.claim })
            .then(function (answer) {
                if (answer.status === 200) {
                    mine.letInOn = document.querySelector("[data-pairing-code]");
                    root().dispatchEvent(new CustomEvent("kiosk-let-in"));
                } else if (answer.status === 410) {
                    askForCode(mine);
                } else {
                    setTimeout(askWhetherLetIn, PAIRING_MS, mine);
                }
            })
            .catch(function () { setTimeout(askWhetherLetIn, PAIRING_MS, mine); });
    }

    setInterval(tick, 250);
    tick();
})();
