/*
 * Plays clips one after the other through Web Audio. Several pages of one PC share a lease in localStorage, so that one
 * voice speaks; a page that dies loses the lease by time-out.
 */
(function (root) {
  'use strict';

  var LEASE = 'motcua-display-voice', LEASE_MS = 5000, PAUSE = 0.06, WORST_CASE = 45000;

  function Sound(onBlocked) {
    var Context = window.AudioContext || window.webkitAudioContext, self = this;
    this.me = String(Math.random()).slice(2) + '-' + Date.now();
    this.onBlocked = onBlocked;
    this.clips = {};
    this.context = null;
    try { this.context = Context ? new Context() : null; } catch (e) { /* no sound card: the wall stays visual */ }
    if (this.context) {
      this.context.onstatechange = function () { self.tell(); };
      setInterval(function () { self.owner(); self.tell(); }, 1500);
      window.addEventListener('pagehide', function () { self.release(); });
    }
    this.owner();
    setTimeout(function () { self.tell(); }, 0);
  }

  Sound.prototype.blocked = function () {
    return !!this.context && this.context.state !== 'running';
  };

  /* Why nobody hears this page, in the words of the device wall; empty if it may sound. */
  Sound.prototype.reason = function () {
    return !this.context ? 'NoSound' : this.blocked() ? 'Muted' : '';
  };

  Sound.prototype.tell = function () {
    this.onBlocked(this.blocked());
  };

  /* Called from a tap: the only place where a browser lets sound begin. */
  Sound.prototype.unlock = function () {
    var self = this, promise;
    if (!this.context) return;
    try {
      promise = this.context.resume();
      if (promise && promise.then) promise.then(function () { self.tell(); }, function () { self.tell(); });
    } catch (e) { /* stays blocked, and the page says so */ }
    this.tell();
  };

  /* Whether this page is the one that speaks; takes the lease when it is free or has run out. */
  Sound.prototype.owner = function () {
    var held, now = Date.now();
    try {
      held = (localStorage.getItem(LEASE) || '').split(' ');
      if (held[0] && held[0] !== this.me && Math.abs(now - Number(held[1])) < LEASE_MS) return false;
      if (this.blocked() && held[0] !== this.me) return false;
      localStorage.setItem(LEASE, this.me + ' ' + now);
      return localStorage.getItem(LEASE).indexOf(this.me) === 0;
    } catch (e) {
      return true;
    }
  };

  Sound.prototype.release = function () {
    try {
      if ((localStorage.getItem(LEASE) || '').indexOf(this.me) === 0) localStorage.removeItem(LEASE);
    } catch (e) { /* nothing was held */ }
  };

  Sound.prototype.load = function (name, done) {
    var self = this, request;
    if (this.clips[name]) { done(this.clips[name]); return; }
    request = new XMLHttpRequest();
    request.open('GET', root.motcua.server.prefix + '/display/clips/' + name + '.wav');
    request.responseType = 'arraybuffer';
    request.timeout = 4000;
    request.onload = function () {
      if (request.status !== 200) { done(null); return; }
      self.context.decodeAudioData(request.response, function (buffer) {
        self.clips[name] = buffer;
        done(buffer);
      }, function () { done(null); });
    };
    request.onerror = request.ontimeout = function () { done(null); };
    request.send();
  };

  Sound.prototype.loadAll = function (names, done) {
    var buffers = [], left = names.length, self = this;
    names.forEach(function (name, i) {
      self.load(name, function (buffer) {
        buffers[i] = buffer;
        left--;
        if (left === 0) done(buffers);
      });
    });
  };

  /* Plays all clips, or only the chime when one is missing: half a number would send people astray. */
  Sound.prototype.play = function (names, done) {
    var self = this, finished = false;
    function finish(heard) {
      if (finished) return;
      finished = true;
      done(heard);
    }
    if (!this.context || this.blocked() || !this.owner()) { finish(false); return; }
    setTimeout(function () { finish(false); }, WORST_CASE);
    this.loadAll(names, function (buffers) {
      var whole = buffers.indexOf(null) < 0, list = whole ? buffers : buffers.slice(0, 1);
      var at = self.context.currentTime + 0.05, start = at, i, node;
      if (finished || !list[0] || self.blocked()) { finish(false); return; }
      for (i = 0; i < list.length; i++) {
        node = self.context.createBufferSource();
        node.buffer = list[i];
        node.connect(self.context.destination);
        node.start(at);
        at += list[i].duration + PAUSE;
      }
      setTimeout(function () { finish(whole); }, (at - start) * 1000);
    });
  };

  root.motcua = root.motcua || {};
  root.motcua.Sound = Sound;
}(this));
