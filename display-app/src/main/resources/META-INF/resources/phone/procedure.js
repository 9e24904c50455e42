/* A procedure's page for phones, /p/{code}?case=n: what to bring, how long, how much, where; questions and answers. */
(function () {
    'use strict';

    var code = decodeURIComponent(location.pathname.replace(/^.*\/p\//, ''));
    var base = location.pathname.replace(/\/p\/.*$/, '') + '/api/v1/public/procedures/' + encodeURIComponent(code);
    var LONG = 320;
    var PORTAL = 'https://dichvucong.gov.vn';
    var lang = parameter('lang') === 'en' ? 'en' : 'vi';
    var chosen = parseInt(parameter('case'), 10) || 0;
    var sheet = null;
    var published = [];
    var draft = '';
    var told = '';

    function parameter(name) {
        var found = new RegExp('[?&]' + name + '=([^&]*)').exec(location.search);
        return found ? decodeURIComponent(found[1]) : '';
    }

    function t() {
        return MOTCUA_TEXTS[lang];
    }

    function byId(id) {
        return document.getElementById(id);
    }

    /** An element with its class and its text; everything a record says goes through here, as text. */
    function el(tag, className, text, parent) {
        var element = document.createElement(tag);
        if (className) {
            element.className = className;
        }
        if (text) {
            element.textContent = text;
        }
        if (parent) {
            parent.appendChild(element);
        }
        return element;
    }

    function request(method, path, body, done, failed) {
        var asked = new XMLHttpRequest();
        asked.open(method, path);
        asked.timeout = 10000;
        asked.setRequestHeader('Accept-Language', lang);
        if (body) {
            asked.setRequestHeader('Content-Type', 'application/json');
            asked.setRequestHeader('X-Motcua-Request', '1');
        }
        asked.onload = function () {
            var answer = null;
            try {
                answer = JSON.parse(asked.responseText);
            } catch (notJson) {
                failed();
                return;
            }
            done(asked.status, answer);
        };
        asked.onerror = failed;
        asked.ontimeout = failed;
        asked.send(body ? JSON.stringify(body) : null);
    }

    function message(text, again) {
        var box = byId('message');
        box.textContent = text;
        box.hidden = !text;
        if (again) {
            var button = el('button', 'main', t().retry, box);
            button.type = 'button';
            button.onclick = load;
        }
    }

    function load() {
        message(t().loading);
        request('GET', base, null, function (status, answer) {
            if (status === 200) {
                sheet = answer;
                message('');
                show();
                loadQuestions();
            } else {
                var said = (status === 404 || status === 429) && answer.detail; // others may quote a program
                message(said || t().offline, status >= 500 || status === 429);
            }
        }, function () {
            message(t().offline, true);
        });
    }

    function loadQuestions() {
        request('GET', base + '/questions', null, function (status, answer) {
            if (status === 200) {
                published = answer.questions;
                showQuestions();
            }
        }, function () { /* the page stands without them */ });
    }

    /* ticks stay on this phone */

    function ticked() {
        try {
            return JSON.parse(localStorage.getItem('motcua.papers.' + code)) || {};
        } catch (unreadable) {
            return {};
        }
    }

    function tick(paper, on) {
        var all = ticked();
        if (on) {
            all[paper] = 1;
        } else {
            delete all[paper];
        }
        try {
            localStorage.setItem('motcua.papers.' + code, JSON.stringify(all));
        } catch (full) {
            /* a private window keeps nothing: the tick holds until the page is closed */
        }
    }

    /* the page */

    function wording(both) {
        return both[lang] || both.vi;
    }

    function address() {
        var query = [];
        if (chosen) {
            query.push('case=' + chosen);
        }
        if (lang === 'en') {
            query.push('lang=en');
        }
        history.replaceState(null, '', location.pathname + (query.length ? '?' + query.join('&') : ''));
    }

    function show() {
        var p = sheet.procedure;
        var page = byId('sheet');
        document.documentElement.lang = lang;
        document.title = wording(p.shortName);
        byId('hall').textContent = wording(sheet.hall);
        byId('language').textContent = t().other;
        byId('language').lang = t().otherLang;
        if (chosen > p.cases.length) {
            chosen = 0;
        }
        address();
        page.textContent = '';
        page.hidden = false;
        head(p, page);
        cases(p, page);
        papers(p, page);
        timeAndFees(p, page);
        where(page);
        online(p, page);
        folded(p, page);
        el('section', '', '', page).id = 'questions';
        showQuestions();
        foot(p, page);
    }

    function head(p, page) {
        el('h1', '', wording(p.shortName), page);
        if (p.name !== wording(p.shortName)) {
            if (p.name.length > 120) {
                fold(t().official, page).appendChild(vietnamese(el('p', 'text', p.name)));
            } else {
                vietnamese(el('p', 'official', p.name, page));
            }
        }
        var levels = p.levels.map(function (level) { return t()[level]; }).join(', ');
        el('p', 'soft', t().code + ' ' + p.code + (levels ? ' · ' + levels : '') + ' · ' + p.field, page);
        if (lang === 'en') {
            el('p', 'soft', t().notTranslated, page);
        }
        if (!p.complete) {
            el('p', 'attention', t().indexOnly, page);
        }
    }

    function vietnamese(element) {
        element.lang = 'vi';
        return element;
    }

    function section(title, page) {
        var part = el('section', '', '', page);
        el('h2', '', title, part);
        return part;
    }

    function cases(p, page) {
        if (!p.cases.length) {
            return;
        }
        var set = el('fieldset', 'cases', '', el('section', '', '', page));
        el('legend', '', t().whichCase, set);
        p.cases.forEach(function (one, index) {
            var label = el('label', 'choice', '', set);
            var radio = el('input', '', '', label);
            radio.type = 'radio';
            radio.name = 'case';
            radio.checked = chosen === index + 1;
            radio.onchange = function () {
                chosen = index + 1;
                show();
                var again = document.querySelectorAll('input[name=case]')[index];
                again.focus();
            };
            el('span', '', wording(one.name), label);
        });
    }

    function papers(p, page) {
        var part = section(t().papers, page);
        var list = p.papers.concat(chosen ? p.cases[chosen - 1].papers : []);
        var toBring = list.filter(function (paper) { return paper.role !== 'NOTE'; });
        var notes = list.filter(function (paper) { return paper.role === 'NOTE'; });
        if (p.cases.length && !chosen) {
            el('p', 'attention', t().chooseCase, part);
            if (toBring.length) {
                el('h3', '', t().common, part);
            }
        } else if (!toBring.length && !notes.length && p.complete) {
            el('p', '', t().noPapers, part);
        }
        if (toBring.length) {
            el('p', 'soft', t().tickHint, part);
            boxes(toBring, part);
        }
        if (notes.length) {
            var length = notes.reduce(function (sum, note) { return sum + note.name.vi.length; }, 0);
            var remarks = length > LONG ? fold(t().notes + ' (' + notes.length + ')', part) : part;
            if (remarks === part) {
                el('h3', '', t().notes, part);
            }
            notes.forEach(function (note) { el('p', 'text', wording(note.name), remarks); });
        }
    }

    function boxes(list, part) {
        var marks = ticked();
        var sum = el('p', 'sum', '');
        sum.setAttribute('aria-live', 'polite');
        function count() {
            var have = list.filter(function (paper) { return marks[paper.name.vi]; }).length;
            sum.textContent = have === list.length ? '✓ ' + t().allThere : t().have(have, list.length);
            sum.className = have === list.length ? 'sum done' : 'sum';
        }
        list.forEach(function (paper) {
            var label = el('label', 'paper', '', part);
            var box = el('input', '', '', label);
            box.type = 'checkbox';
            box.checked = !!marks[paper.name.vi];
            box.onchange = function () {
                marks[paper.name.vi] = box.checked ? 1 : 0;
                tick(paper.name.vi, box.checked);
                count();
            };
            var text = el('span', 'what', '', label);
            name(wording(paper.name), text);
            el('span', 'soft', detail(paper), text);
        });
        part.appendChild(sum);
        count();
    }

    /** Some names are pages long: the beginning, and the rest for who wants it. */
    function name(whole, text) {
        var span = el('span', 'name', whole, text);
        if (whole.length <= LONG) {
            return;
        }
        span.textContent = whole.substring(0, whole.lastIndexOf(' ', LONG - 40)) + ' …';
        var more = el('button', 'more', t().more, text);
        more.type = 'button';
        more.onclick = function () {
            span.textContent = whole;
            text.removeChild(more);
        };
    }

    function detail(paper) {
        var quantity = [];
        if (paper.originals) {
            quantity.push(t().originals(paper.originals));
        }
        if (paper.copies) {
            quantity.push(t().copies(paper.copies));
        }
        return (paper.role === 'PRESENT' ? t().present : t().submit) + ': ' + (quantity.join(', ') || t().quantity)
            + (paper.form ? ' · ' + t().form + ': ' + paper.form : '');
    }

    function timeAndFees(p, page) {
        if (!p.methods.length) {
            return;
        }
        var part = section(t().timeAndFees, page);
        p.methods.forEach(function (method) {
            el('h3', '', t()[method.channel], part);
            var facts = el('dl', '', '', part);
            el('dt', '', t().time, facts);
            el('dd', '', time(method.time), facts);
            if (method.fees.length) {
                el('dt', '', t().fee, facts);
            }
            method.fees.forEach(function (fee) { el('dd', '', feeText(fee), facts); });
            if (method.note) {
                vietnamese(el('dd', 'soft', method.note, facts));
            }
        });
    }

    function time(of) {
        var counted = of.amount && of.unit !== 'UNKNOWN' ? of.amount + ' ' + t()[of.unit] : '';
        return lang === 'vi' ? of.text || counted || t().unknown : counted || of.text || t().unknown;
    }

    /** Never an amount without its note. */
    function feeText(fee) {
        var amount = typeof fee.amountVnd === 'number'
            ? (fee.amountVnd === 0 ? t().free : t().money(String(fee.amountVnd)))
            : fee.text || t().unknown;
        return amount + (fee.note ? ' (' + fee.note + ')' : '');
    }

    function where(page) {
        var part = section(t().where, page);
        if (sheet.counters.length) {
            sheet.counters.forEach(function (counter) {
                var line = el('p', 'place', '', part);
                el('strong', '', t().counter + ' ' + counter.number, line);
                el('span', '', ' · ' + wording(counter.name), line);
            });
            el('p', 'soft', wording(sheet.hall), part);
        } else {
            el('p', '', sheet.serviceName ? wording(sheet.serviceName) + ', ' + wording(sheet.hall) : t().notHere, part);
        }
        if (sheet.note) {
            vietnamese(el('p', 'text', sheet.note, part));
        }
    }

    function online(p, page) {
        var part = section(t().online, page);
        var possible = p.online !== 'NONE' && p.online !== 'UNKNOWN';
        el('p', '', possible ? t().onlineYes : p.online === 'NONE' ? t().onlineNo : t().onlineUnknown, part);
        var link = el('a', possible ? 'main' : 'plain', t().portal, part);
        link.href = /^https:\/\//.test(p.source.url) ? p.source.url : PORTAL;
        link.rel = 'noopener noreferrer';
    }

    function fold(title, page) {
        var folded = el('details', '', '', page);
        el('summary', '', title, folded);
        return folded;
    }

    function text(title, value, page) {
        if (value) {
            vietnamese(el('p', 'text', value, fold(title, page)));
        }
    }

    function folded(p, page) {
        text(t().steps, p.steps, page);
        text(t().requirements, p.requirements, page);
        var who = [[t().applicants, p.applicants], [t().agencies, p.agencies], [t().results, p.results]]
            .filter(function (row) { return row[1].length; });
        if (who.length) {
            var facts = el('dl', '', '', fold(t().who, page));
            who.forEach(function (row) {
                el('dt', '', row[0], facts);
                row[1].forEach(function (value) { vietnamese(el('dd', '', value, facts)); });
            });
        }
        if (p.legalBasis.length) {
            var list = vietnamese(el('ul', '', '', fold(t().law, page)));
            p.legalBasis.forEach(function (law) {
                el('li', '', (law.code ? law.code + ': ' : '') + law.title, list);
            });
        }
    }

    /* questions */

    function showQuestions() {
        var part = byId('questions');
        if (!part) {
            return;
        }
        part.textContent = '';
        el('h2', '', t().questions, part);
        if (!published.length) {
            el('p', 'soft', t().noQuestions, part);
        }
        published.forEach(function (one) {
            var folded = fold(one.question, part);
            folded.className = 'question';
            el('p', 'soft', t().answer + (one.answeredAt ? ' · ' + day(one.answeredAt) : ''), folded);
            vietnamese(el('p', 'text', one.answer, folded));
        });
        form(part);
    }

    function day(instant) {
        var date = new Date(instant);
        return date.getDate() + '/' + (date.getMonth() + 1) + '/' + date.getFullYear();
    }

    function form(part) {
        var asking = el('form', 'ask', '', part);
        var label = el('label', '', t().askLabel, asking);
        label.htmlFor = 'question';
        var area = el('textarea', '', '', asking);
        area.id = 'question';
        area.rows = 4;
        area.maxLength = 1000;
        area.value = draft;
        area.oninput = function () { draft = area.value; };
        area.setAttribute('aria-describedby', 'ask-hint');
        el('p', 'soft', t().askHint, asking).id = 'ask-hint';
        var button = el('button', 'main', t().ask, asking);
        button.type = 'submit';
        var answer = el('p', 'answer', told, asking);
        answer.setAttribute('role', 'status');
        asking.onsubmit = function (event) {
            event.preventDefault();
            button.disabled = true;
            send(area, button, answer);
        };
    }

    function send(area, button, answer) {
        request('POST', base + '/questions', { text: area.value }, function (status, outcome) {
            button.disabled = false;
            if (status === 201) {
                area.value = draft = '';
            }
            told = status === 201 ? t()[outcome.asked] : outcome.detail || t().offline;
            answer.textContent = told;
        }, function () {
            button.disabled = false;
            answer.textContent = t().offline;
        });
    }

    function foot(p, page) {
        var part = el('footer', 'foot', '', page);
        var link = el('a', 'plain', t().pdf, part);
        var query = (chosen ? ['case=' + chosen] : []).concat(lang === 'en' ? ['lang=en'] : []);
        link.href = base + '/checklist.pdf' + (query.length ? '?' + query.join('&') : '');
        el('p', 'soft', t().source + ': ' + p.source.name + ', ' + t().asOf + ' ' + p.source.asOf
            + (sheet.changedOn ? ' · ' + t().changed + ' ' + sheet.changedOn : ''), part);
    }

    byId('language').onclick = function () {
        lang = lang === 'vi' ? 'en' : 'vi';
        told = '';
        document.documentElement.lang = lang;
        byId('language').textContent = t().other;
        byId('language').lang = t().otherLang;
        if (sheet) {
            show();
        } else {
            load();
        }
    };
    document.documentElement.lang = lang;
    byId('language').textContent = t().other;
    byId('language').lang = t().otherLang;
    load();
}());
