/*
 * As much STOMP 1.2 as a wall needs: connect, subscribe to one topic, heart-beats both ways. A link that was silent for
 * SILENCE is dead even though its TCP connection may be half open: it is dropped without waiting for the close.
 */
(function (root) {
  'use strict';

  var BEAT = 2000, SILENCE = 4000, OPENING = 2500;

  function unescape(text) {
    return text.replace(/\\(r|n|c|\\)/g, function (all, c) {
      return c === 'r' ? '\r' : c === 'n' ? '\n' : c === 'c' ? ':' : '\\';
    });
  }

  function parseFrame(text) {
    var end = text.search(/\r?\n\r?\n/), head = end < 0 ? text : text.substring(0, end);
    var lines = head.split(/\r?\n/), headers = {}, i, colon, name;
    for (i = 1; i < lines.length; i++) {
      colon = lines[i].indexOf(':');
      name = unescape(lines[i].substring(0, colon));
      if (colon > 0 && !headers.hasOwnProperty(name)) headers[name] = unescape(lines[i].substring(colon + 1));
    }
    return { command: lines[0], headers: headers, body: end < 0 ? '' : text.substring(end).replace(/^\r?\n\r?\n/, '') };
  }

  /*
   * Opens one link. on.ready() after the server accepted it (the subscription is already sent), on.message(body),
   * on.heard() for every sign of life, on.dead(reason) exactly once; after that the link is silent. Returns {close}.
   */
  function open(url, topic, on) {
    var socket, heard = Date.now(), opened = heard, sent = heard, rest = '', over = false, ready = false, timer;

    function send(text) {
      sent = Date.now();
      try { socket.send(text); } catch (e) { die('cannot send: ' + e); }
    }

    function die(reason) {
      if (over) return;
      over = true;
      clearInterval(timer);
      if (socket) {
        socket.onopen = socket.onmessage = socket.onerror = socket.onclose = null;
        try { socket.close(); } catch (e) { /* it is gone all the same */ }
      }
      on.dead(reason);
    }

    function frame(text) {
      var f = parseFrame(text);
      if (f.command === 'CONNECTED') {
        ready = true;
        send('SUBSCRIBE\nid:0\ndestination:' + topic + '\nack:auto\n\n\0');
        on.ready();
      } else if (f.command === 'MESSAGE') {
        on.message(f.body);
      } else if (f.command === 'ERROR') {
        die('server says: ' + (f.headers.message || f.body));
      }
    }

    function receive(event) {
      var parts, i;
      heard = Date.now();
      on.heard();
      if (typeof event.data !== 'string') return;
      parts = (rest + event.data).split('\0');
      rest = parts.pop().replace(/^[\r\n]+/, '');
      for (i = 0; i < parts.length && !over; i++) frame(parts[i].replace(/^[\r\n]+/, ''));
    }

    function watch() {
      var now = Date.now();
      if (!ready && now - opened > OPENING) die('no answer');
      else if (ready && now - heard > SILENCE) die('silent');
      else if (ready && now - sent >= BEAT - 250) send('\n');
    }

    try {
      socket = new WebSocket(url);
    } catch (e) {
      setTimeout(function () { die('cannot open: ' + e); }, 0);
      return { close: function () { die('closed'); } };
    }
    socket.onopen = function () {
      send('CONNECT\naccept-version:1.2\nhost:' + location.hostname + '\nheart-beat:' + BEAT + ',' + BEAT + '\n\n\0');
    };
    socket.onmessage = receive;
    socket.onerror = function () { die('error'); };
    socket.onclose = function () { die('closed'); };
    timer = setInterval(watch, 250);
    return { close: function () { die('closed'); } };
  }

  root.motcua = root.motcua || {};
  root.motcua.stomp = { open: open, parseFrame: parseFrame };
}(this));
