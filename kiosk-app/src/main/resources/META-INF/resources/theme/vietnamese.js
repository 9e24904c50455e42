/*
 * Composes Vietnamese from plain keys, Telex and VNI. Pure rules: text before the caret and a key in, text out. The table
 * of what is typed and what appears stands in KeyboardIT. Tones are set as on official papers: "hòa", "thúy", "khỏe".
 *
 * memory carries one word from key to key: its raw keys, what is shown for them, and whether rules are off for the rest of
 * the word, because the writer has taken a mark back or because it is no Vietnamese word.
 */
(function () {
    "use strict";
    if (window.motcuaVietnamese) { return; }

    const TONES = ["\u0301", "\u0300", "\u0309", "\u0303", "\u0323"]; /* sắc huyền hỏi ngã nặng */
    const ONSETS = words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x").add("");
    const CODAS = words("c ch m n ng nh p t").add("");
    const STOPS = words("c ch p t"); /* these syllables have sắc and nặng only */
    const NUCLEI = words("a ai ao au ay ă â âu ây e eo ê êu i ia iê iêu iu o oa oai oao oay oă oe oeo oi oo ô ôi ơ ơi "
        + "u ua uâ uây uă uê ui uô uôi uơ uy uya uyê uyu ư ưa ưi ươ ươi ươu ưu y yê yêu");
    /* what stands there while a word is still being typed, marks to come */
    words("eu ie ieu uo uoi uou uay uye uu ye yeu ưo ưoi ưou uơi uơu").forEach(function (n) { NUCLEI.add(n); });
    const SYLLABLE = /^(ngh|ng|nh|gh|gi|qu|kh|ph|th|tr|ch|[bcdđghklmnpqrstvx])?([aăâeêioôơuưy]*)(.*)$/;
    const PLAIN = { "ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d" };
    const ROOF = { a: "â", e: "ê", o: "ô" };

    function words(list) { return new Set(list.split(" ")); }

    function plain(shape) { return PLAIN[shape] || shape; }

    /* letters without tone, in lower case; which are capitals; and the tone of the word, -1 for none */
    function split(word) {
        const parts = { shape: "", capital: [], tone: -1 };
        for (const letter of word.normalize("NFC")) {
            let shape = letter.normalize("NFD");
            TONES.forEach(function (mark, tone) {
                if (shape.includes(mark)) {
                    shape = shape.replace(mark, "");
                    parts.tone = tone;
                }
            });
            shape = shape.normalize("NFC");
            parts.capital.push(shape !== shape.toLowerCase());
            parts.shape += shape.toLowerCase();
        }
        return parts;
    }

    function parse(shape) {
        const found = SYLLABLE.exec(shape);
        let onset = found[1] || "";
        let vowels = found[2];
        if (onset === "gi" && vowels === "") {
            onset = "g";
            vowels = "i";
        }
        return { onset: onset, vowels: vowels, coda: found[3], from: onset.length };
    }

    function plausible(shape, tone) {
        const s = parse(shape);
        if (!ONSETS.has(s.onset)) { return false; }
        if (s.vowels === "") { return s.coda === ""; }
        return NUCLEI.has(s.vowels) && CODAS.has(s.coda) && !(tone > 0 && tone < 4 && STOPS.has(s.coda));
    }

    /* which letter of the syllable bears the tone */
    function bearer(s) {
        for (let i = s.vowels.length - 1; i >= 0; i--) {
            if (plain(s.vowels[i]) !== s.vowels[i]) { return s.from + i; }
        }
        if (s.vowels.length === 1) { return s.from; }
        if (s.coda !== "") { return s.from + s.vowels.length - 1; }
        return s.from + (s.vowels.length === 2 ? 0 : 1);
    }

    function join(parts) {
        const at = parts.tone >= 0 && parse(parts.shape).vowels !== "" ? bearer(parse(parts.shape)) : -1;
        let word = "";
        Array.from(parts.shape).forEach(function (shape, i) {
            const letter = (i === at ? shape + TONES[parts.tone] : shape).normalize("NFC");
            word += parts.capital[i] ? letter.toUpperCase() : letter;
        });
        return word;
    }

    function changed(parts, shape, tone) { return { shape: shape, capital: parts.capital, tone: tone }; }

    function withVowels(parts, s, vowels) {
        const shape = parts.shape.slice(0, s.from) + vowels + s.coda;
        return NUCLEI.has(vowels) && plausible(shape, parts.tone) ? changed(parts, shape, parts.tone) : null;
    }

    function undo(parts) { return { parts: parts, undone: true }; }

    function done(parts) { return parts && { parts: parts, undone: false }; }

    function tone(parts, wanted) {
        const s = parse(parts.shape);
        if (s.vowels === "" || !plausible(parts.shape, wanted)) { return null; }
        return parts.tone === wanted ? undo(changed(parts, parts.shape, -1)) : done(changed(parts, parts.shape, wanted));
    }

    function noTone(parts) { return parts.tone < 0 ? null : done(changed(parts, parts.shape, -1)); }

    function bar(parts) {
        const rest = parts.shape.slice(1);
        if (!plausible(parts.shape, parts.tone)) { return null; } /* "đkkd" is an abbreviation */
        if (parts.shape[0] === "đ") { return undo(changed(parts, "d" + rest, parts.tone)); }
        return parts.shape[0] === "d" ? done(changed(parts, "đ" + rest, parts.tone)) : null;
    }

    /* â ê ô: the last fitting letter, wherever the writer is by now */
    function roof(parts, bases) {
        const s = parse(parts.shape);
        for (let i = s.vowels.length - 1; i >= 0; i--) {
            const base = plain(s.vowels[i]);
            if (!bases.includes(base)) { continue; }
            const before = s.vowels.slice(0, i);
            const after = s.vowels.slice(i + 1);
            if (s.vowels[i] === ROOF[base]) {
                return undo(changed(parts, parts.shape.slice(0, s.from) + before + base + after + s.coda, parts.tone));
            }
            const roofed = withVowels(parts, s, (base === "o" ? before.replace("ư", "u") : before) + ROOF[base] + after);
            if (roofed) { return done(roofed); }
        }
        return null;
    }

    /* ă ơ ư, of the bases asked for; "uo" takes both horns as soon as something follows it */
    function horn(parts, bases) {
        const s = parse(parts.shape);
        const followed = s.coda !== "" || /uo./.test(Array.from(s.vowels).map(plain).join(""));
        const pairs = bases.includes("o")
            ? [["uo", followed ? "ươ" : "uơ"], ["uô", followed ? "ươ" : "uơ"], ["ưo", "ươ"], ["uơ", "ươ"], ["uu", "ưu"]] : [];
        if (bases.includes("o") && s.coda === "") { pairs.push(["ua", "ưa"]); }
        if (bases.includes("a")) { pairs.push(["uâ", "uă"], ["oâ", "oă"], ["oa", "oă"]); }
        for (const pair of pairs) {
            if (s.vowels.includes(pair[0])) {
                const both = withVowels(parts, s, s.vowels.replace(pair[0], pair[1]));
                if (both) { return done(both); }
            }
        }
        const marked = { a: "ă", o: "ơ", u: "ư" };
        for (let i = s.vowels.length - 1; i >= 0; i--) {
            const base = plain(s.vowels[i]);
            if (bases.includes(base) && s.vowels[i] !== marked[base]) {
                const one = withVowels(parts, s, s.vowels.slice(0, i) + marked[base] + s.vowels.slice(i + 1));
                if (one) { return done(one); }
            }
        }
        return takeHornsBack(parts, s, bases);
    }

    function takeHornsBack(parts, s, bases) {
        const bare = Array.from(s.vowels).map(function (v) {
            return "ăơư".includes(v) && bases.includes(plain(v)) ? plain(v) : v;
        }).join("");
        return bare === s.vowels ? null : undo(changed(parts, parts.shape.slice(0, s.from) + bare + s.coda, parts.tone));
    }

    function telex(parts, key, raw) {
        const mark = "sfrxj".indexOf(key);
        if (mark >= 0) { return tone(parts, mark); }
        if (key === "z") { return noTone(parts); }
        if (key === "d") { return bar(parts); }
        if ("aeo".includes(key)) { return roof(parts, key); }
        if (key === "w") { return telexW(parts, raw); }
        return null;
    }

    function telexW(parts, raw) {
        const s = parse(parts.shape);
        const keys = raw.toLowerCase();
        if (s.vowels === "" && plausible(parts.shape, parts.tone)) {
            return { parts: null, letter: "ư", undone: false };
        }
        if (keys.endsWith("w") && !/[uoa][^aouw]*w$/.test(keys) && parts.shape.endsWith("ư")) {
            return undo({ shape: parts.shape.slice(0, -1), capital: parts.capital.slice(0, -1), tone: parts.tone });
        }
        return keys.endsWith("w") ? takeHornsBack(parts, s, "aou") || horn(parts, "aou") : horn(parts, "aou");
    }

    function vni(parts, key) {
        if (key >= "1" && key <= "5") { return tone(parts, Number(key) - 1); }
        switch (key) {
            case "0": return noTone(parts);
            case "6": return roof(parts, "aeo");
            case "7": return horn(parts, "ou");
            case "8": return horn(parts, "a");
            case "9": return bar(parts);
            default: return null;
        }
    }

    /* the letter, with the tone moved to where it belongs now, and "ươ" whole once something follows it */
    function append(word, letter) {
        const parts = split(word + letter);
        const s = parse(parts.shape);
        if (/^(uơ|ưo)/.test(s.vowels) && (s.coda !== "" || s.vowels.length > 2)) {
            const whole = parts.shape.slice(0, s.from) + "ươ" + s.vowels.slice(2) + s.coda;
            if (plausible(whole, parts.tone)) { return join(changed(parts, whole, parts.tone)); }
        }
        return plausible(parts.shape, -1) ? join(parts) : word + letter;
    }

    function lastWord(text) { return /\p{L}*$/u.exec(text.normalize("NFC"))[0]; }

    function spell(word, key, method, raw, memory) {
        const change = memory.literal ? null
            : method === "vni" ? vni(split(word), key.toLowerCase()) : telex(split(word), key.toLowerCase(), raw);
        if (!change) { return { shown: memory.literal ? word + key : append(word, key), literal: memory.literal }; }
        if (change.letter) {
            const capital = key !== key.toLowerCase();
            return { shown: append(word, capital ? change.letter.toUpperCase() : change.letter), literal: false };
        }
        return { shown: join(change.parts) + (change.undone ? key : ""), literal: change.undone };
    }

    /* what stands there is no Vietnamese word any more, though marks were made of keys: give the keys back */
    function spoilt(shown, keys) {
        const parts = split(shown);
        return shown !== keys && parse(parts.shape).vowels !== "" && !plausible(parts.shape, parts.tone);
    }

    /* One key typed after a text. Answers the new text, and the memory to bring along to the next key. */
    function type(before, key, method, memory) {
        const text = before.normalize("NFC");
        const word = lastWord(text);
        const known = memory && word !== "" && memory.shown === word;
        const past = known ? memory : { raw: word, shown: word, literal: false };
        const composing = /^\p{L}$/u.test(key) || (method === "vni" && /^[0-9]$/.test(key) && word !== "");
        if (!composing) { return { text: text + key, memory: null }; }
        let next = spell(word, key, method, past.raw, past);
        const keys = past.raw + key;
        if (!next.literal && spoilt(next.shown, keys)) { next = { shown: keys, literal: true }; }
        const head = text.slice(0, text.length - word.length);
        return { text: head + next.shown, memory: { raw: keys, shown: next.shown, literal: next.literal } };
    }

    /* A ready letter, as it is. */
    function letter(before, ready) {
        const text = before.normalize("NFC");
        const word = lastWord(text);
        return text.slice(0, text.length - word.length) + append(word, ready);
    }

    /* A ready tone, 0 to 4, on the last word; the same tone once more takes it off. */
    function mark(before, wanted) {
        const text = before.normalize("NFC");
        const word = lastWord(text);
        const change = tone(split(word), wanted);
        return change ? text.slice(0, text.length - word.length) + join(change.parts) : text;
    }

    /* Takes the last letter away; the tone of what is left moves to its place. */
    function erase(before) {
        const text = Array.from(before.normalize("NFC")).slice(0, -1).join("");
        const word = lastWord(text);
        const parts = split(word);
        return word !== "" && plausible(parts.shape, -1)
            ? text.slice(0, text.length - word.length) + join(parts) : text;
    }

    /* Keys one after the other; "<" erases. For tests, and for the curious. */
    function typed(keys, method) {
        let state = { text: "", memory: null };
        for (const key of keys) {
            state = key === "<" ? { text: erase(state.text), memory: null } : type(state.text, key, method, state.memory);
        }
        return state.text;
    }

    window.motcuaVietnamese = { type: type, letter: letter, mark: mark, erase: erase, typed: typed };
})();
