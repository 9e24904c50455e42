/* The hall's time: the server's clock in the hall's zone, whatever the TV believes. */
(function (root) {
  'use strict';

  var HANOI = 7 * 3600 * 1000;

  function two(n) {
    return (n < 10 ? '0' : '') + n;
  }

  function Clock(now) {
    this.now = now || function () { return Date.now(); };
    this.offset = 0;
    this.format = null;
    this.zone = '';
  }

  /* at: what the server's clock showed in an answer that has just come. */
  Clock.prototype.set = function (at, zone) {
    var server = Date.parse(at);
    if (!isNaN(server)) this.offset = server - this.now();
    if (!zone || zone === this.zone) return;
    this.zone = zone;
    this.format = null;
    try {
      this.format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour12: false, year: 'numeric', month: '2-digit',
        day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
      if (!this.format.formatToParts) this.format = null;
    } catch (e) { /* an old engine without zones: Vietnam's own, which knows no summer time */ }
  };

  Clock.prototype.millis = function () {
    return this.now() + this.offset;
  };

  /* The wall-clock parts of an instant: {day, month, year, weekday, time: '08:12', seconds: '08:12:05'}. */
  Clock.prototype.parts = function (millis) {
    var p = {}, date, parts, i;
    if (this.format) {
      parts = this.format.formatToParts(new Date(millis));
      for (i = 0; i < parts.length; i++) p[parts[i].type] = Number(parts[i].value);
      p.hour = p.hour % 24;
    } else {
      date = new Date(millis + HANOI);
      p = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: date.getUTCHours(),
        minute: date.getUTCMinutes(), second: date.getUTCSeconds() };
    }
    p.weekday = new Date(Date.UTC(p.year, p.month - 1, p.day)).getUTCDay();
    p.time = two(p.hour) + ':' + two(p.minute);
    p.seconds = p.time + ':' + two(p.second);
    p.date = two(p.day) + '/' + two(p.month) + '/' + p.year;
    return p;
  };

  root.motcua = root.motcua || {};
  root.motcua.Clock = Clock;
}(this));
