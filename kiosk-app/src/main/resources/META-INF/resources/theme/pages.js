/*
 * Pages instead of scrolling: shows of a long list what fits, whole, and turns with large arrows. The server sends the
 * list once; how much fits is known here only, for it depends on the screen, on large text and on how the words break.
 * The items on the page answer to the digits 1 to 9, PageUp and PageDown turn.
 */
(function () {
    "use strict";
    if (window.motcuaPages) { return; }
    window.motcuaPages = true;

    const first = {}; /* by the list's name: the first item shown, so that a list drawn anew stands where it stood */
    const MOST_LINES = 9;
    const FEWEST_LINES = 2;
    const LEAST_FOR_PAPERS = 0.36; /* of the sheet, where they stand below the facts */
    let planned = false;

    function plan() {
        if (planned) { return; }
        planned = true;
        requestAnimationFrame(function () {
            planned = false;
            document.querySelectorAll(".k-know").forEach(giveLines);
            document.querySelectorAll(".k-pages").forEach(layOut);
        });
    }

    /*
     * Facts of a procedure are what people come for: each gets as many lines as the screen has room for, and is shortened
     * only where a whole page of them would push the papers away.
     */
    function giveLines(facts) {
        const sheet = facts.closest(".k-sheet");
        const papers = sheet && sheet.querySelector(".k-papers");
        const ways = sheet && sheet.querySelector(".k-more");
        if (!papers || !ways) { return; }
        for (let lines = MOST_LINES; lines >= FEWEST_LINES; lines--) {
            facts.style.setProperty("--k-lines", String(lines));
            if (haveRoom(sheet, facts, papers, ways)) { return; }
        }
    }

    function haveRoom(sheet, facts, papers, ways) {
        const beside = papers.getBoundingClientRect().left > facts.getBoundingClientRect().left + 1;
        if (beside) { return facts.getBoundingClientRect().bottom <= ways.getBoundingClientRect().top - 1; }
        return papers.getBoundingClientRect().height >= sheet.getBoundingClientRect().height * LEAST_FOR_PAPERS;
    }

    function parts(pages) {
        return { list: pages.querySelector(".k-list"), bar: pages.querySelector(".k-pager") };
    }

    function layOut(pages) {
        const part = parts(pages);
        if (!part.list || !part.bar) { return; }
        const items = Array.from(part.list.children);
        const sign = items.length + " " + pages.clientWidth + " " + pages.clientHeight + " "
            + document.documentElement.dataset.scale + " " + items.map(function (item) {
                return item.dataset.key || item.textContent.length;
            }).join(",");
        if (pages.dataset.laid !== sign) {
            pages.dataset.laid = sign;
            pages.starts = starts(part, items);
        }
        show(pages, part, items);
    }

    /* where each page begins */
    function starts(part, items) {
        part.bar.hidden = true;
        reveal(items, 0, items.length);
        if (fits(part.list, items, 0) === items.length) { return [0]; }
        part.bar.hidden = false;
        const begins = [0];
        let at = 0;
        while (at < items.length) {
            reveal(items, at, items.length);
            const next = Math.max(at + 1, fits(part.list, items, at));
            if (next < items.length) { begins.push(next); }
            at = next;
        }
        return begins;
    }

    function fits(list, items, from) {
        const bottom = list.getBoundingClientRect().bottom + 1;
        for (let i = from; i < items.length; i++) {
            if (items[i].getBoundingClientRect().bottom > bottom) { return i; }
        }
        return items.length;
    }

    function reveal(items, from, to) {
        items.forEach(function (item, i) {
            item.classList.toggle("k-off", i < from || i >= to);
            item.classList.toggle("k-first", i === from);
        });
    }

    function show(pages, part, items) {
        const begins = pages.starts || [0];
        const wanted = first[pages.dataset.pages] || 0;
        let page = 0;
        while (page + 1 < begins.length && begins[page + 1] <= wanted) { page += 1; }
        const from = begins[page];
        const to = page + 1 < begins.length ? begins[page + 1] : items.length;
        reveal(items, from, to);
        items.forEach(function (item, i) {
            const digit = pages.hasAttribute("data-digits") && i >= from && i < to && i - from < 9 ? String(i - from + 1) : "";
            if (digit) { item.setAttribute("data-digit", digit); } else { item.removeAttribute("data-digit"); }
        });
        part.bar.hidden = begins.length < 2;
        part.bar.querySelector(".k-page-of").textContent = (page + 1) + " / " + begins.length;
        part.bar.querySelector(".k-page-back").disabled = page === 0;
        part.bar.querySelector(".k-page-on").disabled = page + 1 >= begins.length;
        pages.dataset.page = String(page);
    }

    function turn(pages, by) {
        const begins = pages.starts || [0];
        const page = Math.min(begins.length - 1, Math.max(0, Number(pages.dataset.page || 0) + by));
        first[pages.dataset.pages] = begins[page];
        layOut(pages);
    }

    document.addEventListener("click", function (event) {
        const button = event.target instanceof Element && event.target.closest(".k-page-back, .k-page-on");
        if (button) { turn(button.closest(".k-pages"), button.classList.contains("k-page-on") ? 1 : -1); }
    });
    document.addEventListener("keydown", function (event) {
        const by = event.key === "PageDown" ? 1 : event.key === "PageUp" ? -1 : 0;
        const pages = document.querySelector(".k-pages");
        if (by !== 0 && pages) {
            event.preventDefault();
            turn(pages, by);
        }
    });
    /* the next citizen begins at the first page */
    document.addEventListener("kiosk-fresh", function () {
        Object.keys(first).forEach(function (name) { delete first[name]; });
    });

    new MutationObserver(plan).observe(document.documentElement, {
        childList: true, subtree: true, attributes: true, attributeFilter: ["data-scale", "data-folded", "data-built"]
    });
    window.addEventListener("resize", plan);
    if (document.fonts) { document.fonts.ready.then(plan); }
    plan();
})();
