/* Puts words and numbers into the page; decides nothing. All text goes in as text, never as markup. */
(function (root) {
  'use strict';

  var texts = root.motcua.texts, LINES_PAGE_MS = 8000;
  var linesPage = 0;

  function el(id) {
    return document.getElementById(id);
  }

  function put(id, text) {
    if (el(id).textContent !== text) el(id).textContent = text;
  }

  function show(id, yes) {
    if (el(id).hidden === yes) el(id).hidden = !yes;
  }

  function both(id, words, value) {
    put(id + '-vi', fill(words.vi, value));
    put(id + '-en', fill(words.en, value));
  }

  function fill(text, value) {
    return (text || '').replace('{0}', function () { return value === undefined ? '' : value; });
  }

  function make(tag, className, text) {
    var e = document.createElement(tag);
    e.className = className;
    if (text !== undefined) e.textContent = text;
    return e;
  }

  function replace(list, rows) {
    while (list.firstChild) list.removeChild(list.firstChild);
    rows.forEach(function (row) { list.appendChild(row); });
  }

  function fixed() {
    document.title = texts.title.vi;
    both('now', texts.nowCalling);
    both('recent', texts.recent);
    both('lines', texts.waiting);
    both('storage', texts.storage);
    both('sound', texts.sound);
    both('pair-title', texts.pairTitle);
    both('pair-how', texts.pairHow);
    both('demonstration', texts.demonstration);
  }

  function clock(parts) {
    put('time', parts.time);
    put('day', texts.days.vi[parts.weekday] + ', ' + parts.date);
  }

  /* The call on the spotlight; swells once when it is new. */
  function spotlight(call, service, isNew) {
    var section = el('spotlight');
    put('number', call.label);
    both('to-word', texts.counter);
    put('to-number', String(call.counter));
    show('service', !!service);
    if (service) both('service', service.name);
    if (!isNew) return;
    section.className = '';
    void section.offsetWidth; /* lets the swell begin anew */
    section.className = 'called';
  }

  function recent(calls) {
    replace(el('recent-list'), calls.map(function (call) {
      var row = make('li', 'row');
      row.appendChild(make('span', 'row-label', call.label));
      row.appendChild(make('span', 'row-to', texts.counter.vi));
      row.appendChild(make('span', 'row-counter', String(call.counter)));
      return row;
    }));
    fit(el('recent-list'));
  }

  /* A row that does not fit is left out whole: half a number is worse than none. */
  function fit(list) {
    while (list.lastChild && list.scrollHeight > list.clientHeight + 1) list.removeChild(list.lastChild);
  }

  /* Waiting counts by service, a page at a time when there are more than fit. */
  function lines(services, perPage) {
    var pages = Math.max(1, Math.ceil(services.length / perPage));
    var first = (linesPage % pages) * perPage;
    replace(el('lines-list'), services.slice(first, first + perPage).map(function (service) {
      var row = make('li', 'line'), name = make('span', 'line-name');
      name.appendChild(make('b', '', service.name.vi));
      name.appendChild(make('i', '', service.name.en));
      row.appendChild(make('span', 'line-series', service.series));
      row.appendChild(name);
      row.appendChild(make('span', 'line-count', String(service.waiting || 0)));
      return row;
    }));
    put('lines-page', pages > 1 ? (linesPage % pages) + 1 + '/' + pages : '');
  }

  /* A calm sentence where the spotlight stands when there is no call to show. */
  function message(first, second, value) {
    el('hall').className = !first ? '' : first === texts.closed ? 'calm closed' : 'calm';
    show('spotlight', !first);
    show('message', !!first);
    if (!first) return;
    both('message', first);
    show('message2-vi', !!second);
    show('message2-en', !!second);
    if (second) both('message2', second, value);
  }

  function only(id) {
    show('hall', id === 'hall');
    show('pairing', id === 'pairing');
  }

  root.motcua.view = { el: el, put: put, show: show, both: both, fixed: fixed, clock: clock, spotlight: spotlight, recent: recent,
    lines: lines, message: message, only: only, turnPage: function () { linesPage++; }, LINES_PAGE_MS: LINES_PAGE_MS };
}(this));
