/* What the wall knows of the hall: a snapshot, and each write folded into it. Pure; unknown kinds and fields are ignored. */
(function (root) {
  'use strict';

  var RECENT = 12;

  function Hall() {
    this.it = null;
  }

  Hall.prototype.take = function (snapshot) {
    snapshot.services = snapshot.services || [];
    snapshot.counters = snapshot.counters || [];
    snapshot.calls = snapshot.calls || [];
    this.it = snapshot;
  };

  Hall.prototype.find = function (list, key, value) {
    var i;
    for (i = 0; this.it && i < this.it[list].length; i++) {
      if (this.it[list][i][key] === value) return this.it[list][i];
    }
    return null;
  };

  /* Folds a write in; returns its calls in order, and whether the snapshot must be asked for anew. */
  Hall.prototype.fold = function (message) {
    var calls = [], refresh = false, entries = message.entries || [], i, call, id;
    for (i = 0; i < entries.length; i++) {
      call = this.entry(entries[i]);
      if (call) calls.push(call);
      if (entries[i].effect === 'refresh') refresh = true;
    }
    for (id in message.waiting || {}) {
      if (this.find('services', 'id', id)) this.find('services', 'id', id).waiting = message.waiting[id];
    }
    return { calls: calls, refresh: refresh };
  };

  Hall.prototype.entry = function (e) {
    var counter = this.find('counters', 'number', e.counter);
    switch (e.effect) { // an effect it does not know changes nothing
      case 'call':
        if (!e.ticket || !e.label || !e.counter) return null;
        return this.call(e);
      case 'uncall':
        this.uncall(e.ticket);
        break;
      case 'open':
        if (counter) counter.state = 'OPEN';
        break;
      case 'close':
        if (counter) counter.state = 'CLOSED';
        break;
      case 'break':
        if (counter) counter.state = 'BREAK';
        break;
    }
    return null;
  };

  Hall.prototype.call = function (e) {
    var call = { position: e.position, ticket: e.ticket, label: e.label, counter: e.counter, attempt: e.attempt || 1,
      at: e.at, service: e.service };
    this.uncall(call.ticket);
    this.it.calls.unshift(call);
    this.it.calls.length = Math.min(this.it.calls.length, RECENT);
    return call;
  };

  /* Nobody is invited any more: as the server's snapshot has it, calls are of tickets that are called or served now. */
  Hall.prototype.uncall = function (ticket) {
    this.it.calls = this.it.calls.filter(function (call) { return call.ticket !== ticket; });
  };

  /* A call of the snapshot names no service; the ticket's series does. */
  Hall.prototype.serviceOf = function (call) {
    var known = call.service && this.find('services', 'id', call.service);
    return known || this.find('services', 'series', call.label.split(' ')[0]);
  };

  /* Nobody is taken in and nobody is at work: the hall is closed. */
  Hall.prototype.closed = function () {
    var i;
    if (!this.it || this.it.issuing !== false) return false;
    for (i = 0; i < this.it.counters.length; i++) {
      if (this.it.counters[i].state === 'OPEN') return false;
    }
    return true;
  };

  root.motcua = root.motcua || {};
  root.motcua.Hall = Hall;
}(this));
