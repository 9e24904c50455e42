/* The hall display: wires link, feed, hall, voice and page together. See README.md. */
(function (root) {
  'use strict';

  var m = root.motcua, view = m.view, texts = m.texts;
  var SILENCE = 4000, BACK_OFF_MAX = 1000, REFRESH = 20000, SPEAKABLE = 90000, RECENT_ROWS = 8, LINES_PER_PAGE = 2;
  var TOLD_AGAIN = 30000, SETTLED = 3000, REFUSALS_TOLD = 5;
  var link = null, heard = 0, everHeard = 0, backOff = 250, pairing = false, version, asking = 0, current = null;
  var clock = new m.Clock(), hall = new m.Hall(), options = query(), seen = {};
  var hearing = { reason: '', since: Date.now(), told: null, toldAt: 0 };
  var state = { position: -1, connected: false, stale: true };
  var refusals = 0; /* links that failed although the server answers plain requests */

  function query() {
    var q = {};
    location.search.replace(/^\?/, '').split('&').forEach(function (pair) {
      var at = pair.indexOf('=');
      if (at > 0) q[pair.substring(0, at)] = decodeURIComponent(pair.substring(at + 1));
    });
    return {
      tone: q.tone,
      zone: q.zone ? q.zone.split(',').map(Number) : null,
      languages: q.lang === 'both' ? ['vi', 'en'] : q.lang === 'en' ? ['en'] : ['vi'],
      times: Math.min(3, Math.max(1, Number(q.repeat) || 1))
    };
  }

  function inZone(counter) {
    return !options.zone || options.zone.indexOf(counter) >= 0;
  }

  var sound = new m.Sound(function (blocked) {
    var before = view.el('sound').hidden;
    view.show('sound', blocked && !pairing);
    if (hall.it && view.el('sound').hidden !== before) render(false); /* the calls make room for the button, or have it back */
  });

  var announcer = new m.Announcer({
    clipsOf: function (label, counter) { return m.reading.announcement(label, counter, options.languages, options.times); },
    show: function (call) {
      current = call;
      render(true);
    },
    say: function (call, done) { sound.play(call.clips, done); }
  });

  var feed = new m.Feed({
    needSnapshot: function () { askSnapshot(); },
    snapshot: function (snapshot, missedAfter) {
      hall.take(snapshot);
      if (missedAfter >= 0) askMissed(missedAfter, snapshot);
      else firstLook();
      render(false);
    },
    message: function (message) {
      var folded = hall.fold(message);
      folded.calls.forEach(announce);
      if (folded.refresh) askSnapshot();
      render(false);
    }
  });

  /* At the first look (or in a hall set up anew) the newest call is shown, and nothing is said again. */
  function firstLook() {
    calls().forEach(function (call) { seen[call.position] = true; });
    if (!announcer.current) current = calls()[0] || null;
  }

  function calls() {
    return hall.it.calls.filter(function (call) { return inZone(call.counter); });
  }

  /* Once said, a call has the spotlight while it stands; who waits again or is done is not invited. True if it moved on. */
  function moveOn() {
    if (!current || announcer.current || hall.find('calls', 'ticket', current.ticket)) return false;
    current = calls()[0] || null;
    return true;
  }

  function announce(call) {
    var at = Date.parse(call.at) || clock.millis();
    if (!inZone(call.counter) || seen[call.position]) return;
    seen[call.position] = true;
    if (clock.millis() - at > SPEAKABLE) current = announcer.current ? current : call;
    else announcer.add(call, at);
  }

  /* Calls made while this wall did not hear: the journal knows all of them, a snapshot only the last per ticket. */
  function askMissed(after, snapshot) {
    m.server.request('GET', '/api/v1/entries?after=' + after + '&limit=1000', null, function (status, body) {
      var entries = status === 200 && body && body.entries;
      if (!entries) entries = snapshot.calls.slice().reverse();
      entries.forEach(function (e) {
        var isCall = !e.kind || e.effect === 'call'; // a call of the snapshot has no kind
        if (isCall && e.position > after && e.label && e.counter) announce(e);
      });
      render(false);
    });
  }

  function askSnapshot() {
    var held = feed.position, me = ++asking;
    m.server.request('GET', '/api/v1/snapshot', null, function (status, body) {
      if (status === 401 || status === 403) {
        startPairing();
      } else if (status === 200 && body && typeof body.position === 'number') {
        if (!state.connected) return;
        clock.set(body.at, body.zone);
        feed.snapshot(body, held);
      } else if (me === asking && state.connected) {
        setTimeout(function () { if (me === asking && state.connected) askSnapshot(); }, 1000);
      }
    });
  }

  function connect() {
    var scheme = location.protocol === 'https:' ? 'wss://' : 'ws://';
    if (link || pairing) return;
    link = m.stomp.open(scheme + location.host + m.server.prefix + '/ws', '/topic/entries', {
      ready: function () {
        state.connected = true;
        refusals = 0;
        backOff = 250;
        hearing.toldAt = 0; /* a server that was away has forgotten */
        feed.linked();
        setTimeout(refresh, 1500); /* in case a write fell between the subscription and the first snapshot */
        askAlive();
      },
      heard: function () { heard = Date.now(); },
      message: function (body) {
        var message;
        try { message = JSON.parse(body); } catch (e) { return; }
        feed.message(message);
      },
      dead: function () {
        var wasConnected = state.connected;
        link = null;
        state.connected = false;
        feed.unlinked();
        if (!wasConnected) askLetIn();
        setTimeout(connect, backOff);
        backOff = Math.min(BACK_OFF_MAX, backOff * 2);
      }
    });
  }

  function refresh() {
    if (state.connected && feed.synced) askSnapshot();
  }

  /* A refused handshake tells a script nothing; a plain request tells 401 from a server that is away. */
  function askLetIn() {
    m.server.request('GET', '/api/v1/snapshot', null, function (status) {
      if (status === 401 || status === 403) startPairing();
      refusals = status === 200 ? refusals + 1 : 0;
    });
  }

  /* Reloads for a new version only, and only when the server has just answered. */
  function askAlive() {
    m.server.request('GET', '/alive', null, function (status, body) {
      if (status !== 200 || !body || !body.version) return;
      if (version && version !== body.version) location.reload();
      version = body.version;
    });
  }

  function startPairing() {
    if (pairing) return;
    pairing = true;
    if (link) link.close();
    view.only('pairing');
    view.show('sound', false);
    m.server.pair({
      code: function (code) {
        view.put('code', code.substring(0, 3) + ' ' + code.substring(3));
        view.both('pair-state', texts.pairWait);
      },
      waiting: function () { view.both('pair-state', texts.pairWait); },
      away: function () { view.both('pair-state', texts.pairAway); },
      done: function () {
        pairing = false;
        connect();
        tick();
      }
    });
  }

  function opening(text) {
    var parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(text || '');
    return parts ? parts[4] + ', ' + parts[3] + '/' + parts[2] + '/' + parts[1] : '';
  }

  function render(isNew) {
    var it = hall.it, next;
    state.position = feed.position;
    if (!it || pairing) return;
    view.only('hall');
    view.put('name-vi', it.name ? it.name.vi : '');
    view.put('name-en', it.name ? it.name.en : '');
    view.show('demonstration', it.demonstration === true);
    moveOn();
    next = opening(it.nextOpening);
    if (hall.closed() && !announcer.current) view.message(texts.closed, next && texts.reopens, next);
    else if (!current) view.message(texts.welcome, it.issuing === false && texts.lastNumbers);
    else {
      view.message(null);
      view.spotlight(current, hall.serviceOf(current), isNew);
    }
    view.recent(calls().filter(function (call) { return !current || call.ticket !== current.ticket; }).slice(0, RECENT_ROWS));
    renderLines();
  }

  function renderLines() {
    if (!hall.it) return;
    view.lines(hall.it.services.filter(function (service) {
      return service.name && (service.counters || []).some(inZone);
    }), LINES_PER_PAGE);
  }

  function tick() {
    tellSound();
    var silent = Date.now() - heard > SILENCE, trouble, className;
    state.stale = !feed.synced && silent;
    if (feed.synced) everHeard = heard;
    view.clock(clock.parts(clock.millis()));
    view.show('stale', state.stale && !pairing);
    if (refusals >= REFUSALS_TOLD) {
      view.both('stale', texts.feedRefused);
    } else if (everHeard) {
      view.put('stale-vi', texts.stale.vi + '. ' + texts.staleSince.vi.replace('{0}', since()));
      view.put('stale-en', texts.stale.en + '. ' + texts.staleSince.en.replace('{0}', since()));
    } else {
      view.both('stale', texts.staleNever);
    }
    trouble = !state.stale && !pairing && !!(hall.it && hall.it.storageTrouble);
    view.show('storage', trouble);
    if (hall.it && moveOn()) render(false);
    className = state.stale || trouble ? 'is-troubled' : '';
    if (document.body.className !== className) {
      document.body.className = className;
      render(false);
    }
  }

  /*
   * Tells the staff whether this wall is heard: what has stood for SETTLED at once, and the same again every TOLD_AGAIN, for
   * silence itself is a sign. A browser without a device's token is refused, and nobody minds.
   */
  function tellSound() {
    var now = Date.now(), reason = sound.reason();
    if (reason !== hearing.reason) {
      hearing.reason = reason;
      hearing.since = now;
    }
    if (pairing || !state.connected || now - hearing.since < SETTLED) return;
    if (reason === hearing.told && now - hearing.toldAt < TOLD_AGAIN) return;
    hearing.told = reason;
    hearing.toldAt = now;
    m.server.request('POST', '/api/v1/devices/report', { device: '/screen', online: true, reason: reason, detail: '' },
      function () { /* told again in any case */ });
  }

  function since() {
    return clock.parts(everHeard + clock.offset).seconds;
  }

  if (options.tone === 'dark') document.documentElement.setAttribute('data-tone', 'dark');
  root.motcuaDisplay = { announced: announcer.announced, state: state };
  view.fixed();
  document.addEventListener('click', function () { sound.unlock(); });
  document.addEventListener('keydown', function () { sound.unlock(); });
  setInterval(tick, 250);
  setInterval(function () {
    view.turnPage();
    renderLines();
  }, view.LINES_PAGE_MS);
  setInterval(function () {
    refresh();
    askAlive();
  }, REFRESH);
  tick();
  connect();
}(this));
