/* Fills elements that carry data-since (epoch milliseconds) with the time gone by. One tick a second, none while hidden. */
(function () {
    "use strict";
    if (window.motcuaTimer) return;
    window.motcuaTimer = true;
    function two(n) { return n < 10 ? "0" + n : "" + n; }
    function tick() {
        if (document.hidden) return;
        var now = Date.now() + (window.motcuaClock || 0);
        document.querySelectorAll("[data-since]").forEach(function (el) {
            var seconds = Math.max(0, Math.floor((now - Number(el.dataset.since)) / 1000));
            var minutes = Math.floor(seconds / 60);
            var level = "";
            var text;
            if (el.dataset.form === "minutes") {
                level = minutes >= Number(el.dataset.red) ? "red" : minutes >= Number(el.dataset.amber) ? "amber" : "";
                text = minutes + " " + el.dataset.unit;
            } else {
                var hours = Math.floor(minutes / 60);
                text = hours ? hours + ":" + two(minutes % 60) + ":" + two(seconds % 60) : minutes + ":" + two(seconds % 60);
            }
            if (el.textContent !== text) el.textContent = text;
            if (el.dataset.level !== level) {
                el.dataset.level = level;
                el.title = level ? el.dataset.long : "";
            }
        });
    }
    setInterval(tick, 1000);
    document.addEventListener("visibilitychange", tick);
    new MutationObserver(tick).observe(document.body, {
        childList: true, subtree: true, attributes: true, attributeFilter: ["data-since"]
    });
    tick();
})();
