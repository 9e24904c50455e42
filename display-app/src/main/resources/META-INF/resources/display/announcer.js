/*
 * One call at a time: each is shown for at least SHOWN and said once, first come first served. Pure but for the clock
 * and the timer that are handed in; what is heard and seen are functions.
 *
 *   show(item)            puts the call on the spotlight
 *   say(item, done)       says it; calls done(heard) once, heard = false when no sound came
 */
(function (root) {
  'use strict';

  var SHOWN = 6000, TOO_OLD = 90000, LONG_QUEUE = 10, KEPT = 500, GAP = 300;

  function Announcer(options) {
    this.clipsOf = options.clipsOf;
    this.show = options.show;
    this.say = options.say;
    this.now = options.now || function () { return Date.now(); };
    this.later = options.later || function (f, ms) { setTimeout(f, ms); };
    this.announced = [];
    this.waiting = [];
    this.current = null;
  }

  /* A call to be announced; at = epoch milliseconds of the hall. A recall of a ticket that still waits joins it. */
  Announcer.prototype.add = function (call, at) {
    var i, item;
    for (i = 0; i < this.waiting.length; i++) {
      if (this.waiting[i].ticket === call.ticket) {
        item = this.waiting[i];
        item.position = call.position;
        item.counter = call.counter;
        item.at = at;
        item.clips = this.clipsOf(call.label, call.counter);
        return;
      }
    }
    item = { position: call.position, ticket: call.ticket, label: call.label, counter: call.counter, at: at,
      service: call.service, clips: this.clipsOf(call.label, call.counter), state: 'queued' };
    this.announced.push(item);
    this.waiting.push(item);
    if (this.announced.length > KEPT) this.announced.shift();
    if (!this.current) this.next();
  };

  Announcer.prototype.next = function () {
    var self = this, item = this.waiting.shift(), started = this.now(), spoken = false;
    this.current = item || null;
    if (!item) return;
    this.show(item);

    function done(heard) {
      if (spoken) return;
      spoken = true;
      item.state = heard ? 'played' : 'muted';
      self.later(function () { self.next(); }, Math.max(GAP, SHOWN - (self.now() - started)));
    }

    if (started - item.at > TOO_OLD) {
      done(false);
      return;
    }
    if (this.waiting.length > LONG_QUEUE) item.clips = item.clips.slice(0, 1);
    item.state = 'playing';
    this.say(item, done);
  };

  root.motcua = root.motcua || {};
  root.motcua.Announcer = Announcer;
}(this));
