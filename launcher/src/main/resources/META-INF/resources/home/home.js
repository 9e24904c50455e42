/* The home page in two languages, marked when the hall is a demonstration. */
(function () {
    "use strict";
    var button = document.getElementById("language");
    var alive = new URL("../alive", document.currentScript.src);

    function speak(language) {
        document.documentElement.lang = language;
        document.querySelectorAll("[data-vi]").forEach(function (element) {
            element.textContent = element.getAttribute("data-" + language);
        });
        button.textContent = language === "vi" ? "English" : "Tiếng Việt";
        button.lang = language === "vi" ? "en" : "vi";
        try { localStorage.setItem("motcua.language", language); } catch (e) { /* a private window forgets */ }
    }

    button.addEventListener("click", function () {
        speak(document.documentElement.lang === "vi" ? "en" : "vi");
    });
    try {
        if (localStorage.getItem("motcua.language") === "en") { speak("en"); }
    } catch (e) { /* Vietnamese then */ }

    fetch(alive, { cache: "no-store" })
        .then(function (answer) { return answer.json(); })
        .then(function (told) {
            document.getElementById("version").textContent = "Motcua " + told.version;
            document.getElementById("demonstration").hidden = !told.demonstration;
        })
        .catch(function () { /* heal.js tells */ });
})();
