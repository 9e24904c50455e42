/*
 * Asked of the page by the keeper of a screen: where it is, how the server sent it, and whether anything stands on it.
 * Text, pictures and fields count, a coloured or empty box does not. It ends at the first thing it finds.
 */
(function () {
    "use strict";
    var DRAWN = "img,svg,canvas,video,iframe,object,embed,input,button,select,textarea";

    function seen(element) {
        var box = element.getBoundingClientRect();
        return box.width > 1 && box.height > 1
            && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    }

    function shows(root) {
        var nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        for (var node = nodes.nextNode(); node; node = nodes.nextNode()) {
            if (node.nodeType === Node.TEXT_NODE) {
                var holder = node.parentElement || node.parentNode.host;
                if (node.data.trim() && holder && seen(holder)) { return true; }
            } else if ((node.matches(DRAWN) && seen(node)) || (node.shadowRoot && shows(node.shadowRoot))) {
                return true;
            }
        }
        return false;
    }

    var loading = performance.getEntriesByType("navigation")[0];
    return {
        url: location.href,
        status: (loading && loading.responseStatus) || 0,
        shows: Boolean(document.documentElement) && shows(document.documentElement)
    };
})()
