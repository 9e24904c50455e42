/*
 * The keyboard on the glass, and the same Vietnamese for a keyboard on a cable. A key shows at once, here; only the text
 * goes to the server, a moment after the last key. The server makes an empty .k-keys with its words in data- attributes,
 * and a field marked data-vietnamese; the rules of composing are in vietnamese.js.
 */
(function () {
    "use strict";
    if (window.motcuaKeyboard) { return; }

    const SEND_MS = 150;
    const REPEAT_AFTER_MS = 450;
    const REPEAT_MS = 70;
    const READY = "ăâđêôơư";
    const LETTERS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    const SIGNS = ["1234567890", "-/.,?:()%", "\"'+&@;!"];
    const TONES = ["sắc", "huyền", "hỏi", "ngã", "nặng"];
    const TONE_SIGNS = ["á", "à", "ả", "ã", "ạ"];
    const VNI = ["á", "à", "ả", "ã", "ạ", "â ê ô", "ơ ư", "ă", "đ", ""];
    let memory = null;
    let sending = null;
    let repeating = null;

    function method() { return document.documentElement.dataset.method === "vni" ? "vni" : "telex"; }

    function field() { return document.querySelector("[data-vietnamese]"); }

    /* ---- the text ---- */

    function replace(input, before, after) {
        const limit = Number(input.dataset.limit || 200);
        if ((before + after).length > limit && (before + after).length > input.value.length) { return; }
        input.value = before + after;
        input.setSelectionRange(before.length, before.length);
        input.scrollLeft = input.scrollWidth;
        changed(input);
    }

    function edit(input, change) {
        const from = input.selectionStart === null ? input.value.length : input.selectionStart;
        const to = input.selectionEnd === null ? from : input.selectionEnd;
        replace(input, change(input.value.slice(0, from), to > from), input.value.slice(to));
    }

    function typeKey(input, key) {
        edit(input, function (before) {
            const next = window.motcuaVietnamese.type(before, key, method(), memory);
            memory = next.memory;
            return next.text;
        });
    }

    function plainly(input, change) {
        memory = null;
        edit(input, change);
    }

    function changed(input) {
        clearTimeout(sending);
        sending = setTimeout(function () { send(input); }, SEND_MS);
    }

    function send(input) {
        clearTimeout(sending);
        sending = null;
        if (input.isConnected && input.dataset.sent !== input.value) {
            input.dataset.sent = input.value;
            input.dispatchEvent(new CustomEvent("kiosk-text", { detail: input.value }));
        }
    }

    /* whoever touches another button at once must find the whole text there */
    document.addEventListener("pointerdown", function (event) {
        const input = field();
        if (input && sending && event.target instanceof Element && !event.target.closest(".k-keys")) { send(input); }
    }, true);

    /* ---- a keyboard on a cable ---- */

    document.addEventListener("keydown", function (event) {
        const input = event.target;
        if (!(input instanceof Element) || !input.matches("[data-vietnamese]")) { return; }
        if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) { return; }
        if (event.key === "Backspace" && input.selectionStart === input.selectionEnd) {
            event.preventDefault();
            plainly(input, window.motcuaVietnamese.erase);
        } else if (event.key.length === 1) {
            event.preventDefault();
            typeKey(input, event.key);
        } else if (event.key === "Enter" && input.tagName === "INPUT") {
            event.preventDefault();
            send(input);
            input.dispatchEvent(new CustomEvent("kiosk-enter"));
        }
    });
    document.addEventListener("input", function (event) {
        if (event.target instanceof Element && event.target.matches("[data-vietnamese]")) {
            memory = null;
            changed(event.target);
        }
    });

    /* ---- the keys on the glass ---- */

    function key(label, units, name, press) {
        const button = document.createElement("button");
        button.type = "button";
        button.tabIndex = -1; /* who has a Tab key has letters too */
        button.className = "k-key" + (name ? " k-key-" + name : "");
        button.style.gridColumn = "span " + units;
        label.forEach(function (text, i) {
            const span = document.createElement("span");
            span.className = i === 0 ? "k-key-face" : "k-key-hint";
            span.textContent = text;
            button.appendChild(span);
        });
        button.addEventListener("pointerdown", function (event) {
            event.preventDefault(); /* the caret stays where it is */
            button.classList.add("k-key-down");
            press();
        });
        ["pointerup", "pointercancel", "pointerleave"].forEach(function (end) {
            button.addEventListener(end, function () { button.classList.remove("k-key-down"); });
        });
        button.addEventListener("click", function (event) {
            if (event.detail === 0) { press(); } /* from a keyboard; a touch has been served already */
        });
        return button;
    }

    function onField(act) {
        return function () {
            const input = field();
            if (!input) { return; }
            if (document.activeElement !== input) { input.focus(); }
            act(input);
        };
    }

    function erasing(label) {
        const erase = onField(function (input) { plainly(input, function (before, selected) {
            return selected ? before : window.motcuaVietnamese.erase(before);
        }); });
        const button = key([label], 3, "erase", function () {
            erase();
            clearTimeout(repeating);
            repeating = setTimeout(function again() {
                erase();
                repeating = setTimeout(again, REPEAT_MS);
            }, REPEAT_AFTER_MS);
        });
        ["pointerup", "pointercancel", "pointerleave", "click"].forEach(function (end) {
            button.addEventListener(end, function () { clearTimeout(repeating); });
        });
        return button;
    }

    function row(name, keys) {
        const line = document.createElement("div");
        line.className = "k-key-row k-key-row-" + name;
        keys.forEach(function (one) { line.appendChild(one); });
        return line;
    }

    function letterKey(letter, units, state) {
        const shown = state.capital ? letter.toUpperCase() : letter;
        return key([shown], units, "", onField(function (input) {
            typeKey(input, shown);
            if (state.capital) { rebuild({ capital: false }); }
        }));
    }

    function readyRow(pad, state) {
        const letters = Array.from(READY).map(function (letter) {
            const shown = state.capital ? letter.toUpperCase() : letter;
            return key([shown], 2, "ready", onField(function (input) {
                plainly(input, function (before) { return window.motcuaVietnamese.letter(before, shown); });
            }));
        });
        const other = method() === "vni" ? "VNI" : "Telex";
        const choice = key([other, pad.dataset.method], 6, "method", function () {
            setMethod(method() === "vni" ? "telex" : "vni");
            rebuild({});
        });
        choice.tabIndex = 0;
        return row("ready", letters.concat(choice));
    }

    function toneRow() {
        if (method() === "vni") {
            return row("tones", VNI.map(function (hint, i) {
                const digit = String((i + 1) % 10);
                return key([digit, hint], 2, "tone", onField(function (input) { typeKey(input, digit); }));
            }));
        }
        return row("tones", TONES.map(function (name, i) {
            return key([TONE_SIGNS[i], name], 4, "tone", onField(function (input) {
                plainly(input, function (before) { return window.motcuaVietnamese.mark(before, i); });
            }));
        }));
    }

    function signKey(sign) {
        return key([sign], 2, "", onField(function (input) { plainly(input, function (before) { return before + sign; }); }));
    }

    function build(pad, state) {
        const faces = state.signs ? SIGNS : LETTERS;
        const make = function (face) {
            return state.signs ? signKey(face) : letterKey(face, 2, state);
        };
        const shift = key(["⇧"], 3, state.capital ? "shift k-key-on" : "shift", function () {
            rebuild({ capital: !state.capital });
        });
        const bottom = [
            key([state.signs ? "abc" : "123"], 3, "layer", function () { rebuild({ signs: !state.signs }); }),
            key([pad.dataset.space], 9, "space", onField(function (input) {
                plainly(input, function (before) { return before + " "; });
            })),
            key([pad.dataset.clear], 4, "clear", onField(function (input) {
                memory = null;
                replace(input, "", "");
            })),
            folding(pad)
        ];
        pad.replaceChildren(
            readyRow(pad, state), toneRow(),
            row("q", Array.from(faces[0]).map(make)),
            row("a", Array.from(faces[1]).map(make)),
            row("z", [shift].concat(Array.from(faces[2]).map(make), erasing("⌫"))),
            row("space", bottom));
        pad.dataset.built = JSON.stringify(state);
    }

    /* folded away, the results have the whole screen; a touch on the field brings the keys back */
    function folding(pad) {
        const fold = key([pad.dataset.fold], 4, "fold", function () {});
        fold.tabIndex = 0;
        /* when the finger has left: what comes into its place must not be hit */
        fold.addEventListener("click", function () { pad.dataset.folded = "true"; });
        return fold;
    }

    function rebuild(change) {
        document.querySelectorAll(".k-keys").forEach(function (pad) {
            const state = JSON.parse(pad.dataset.built || "{}");
            build(pad, Object.assign(state, change));
        });
    }

    function setMethod(name) {
        document.documentElement.dataset.method = name;
        memory = null;
    }

    document.addEventListener("pointerdown", function (event) {
        if (event.target instanceof Element && event.target.matches("[data-vietnamese]")) {
            document.querySelectorAll(".k-keys").forEach(function (pad) { delete pad.dataset.folded; });
        }
    });
    document.addEventListener("kiosk-fresh", function () { setMethod("telex"); });

    function look() {
        document.querySelectorAll(".k-keys:not([data-built])").forEach(function (pad) {
            memory = null;
            build(pad, {});
            const input = field();
            if (input) {
                input.focus();
                input.setSelectionRange(input.value.length, input.value.length);
            }
        });
    }

    window.motcuaKeyboard = { method: method, setMethod: setMethod };
    new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
    look();
})();
