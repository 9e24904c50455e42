/* The home page in two languages, marked when the hall is a demonstration. */
(function () {
    "use strict";
    var button = document.getElementById("language");

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

    fetch("/alive", { cache: "no-store" })
        .then(function (answer) { return answer.json(); })
        .then(function (alive) {
            document.getElementById("version").textContent = "Motcua " + alive.version;
            document.getElementById("demonstration").hidden = !alive.demonstration;
        })
        .catch(function () { /* heal.js tells */ });
})();
