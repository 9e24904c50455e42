/*
 * Keeps one position of the hall's journal: subscribe first, buffer, snapshot, drop what is not newer; on a gap, a new
 * snapshot. Pure: it asks for snapshots through a function and knows no network.
 *
 *   on.needSnapshot()               must lead to snapshot(s, sentAt) some time
 *   on.snapshot(s, missedAfter)     a new truth; missedAfter = the position held before, or -1
 *   on.message(m)                   the next write, in order, none left out
 */
(function (root) {
  'use strict';

  function Feed(on) {
    this.on = on;
    this.position = -1;
    this.synced = false;
    this.buffer = [];
  }

  /* The link is up (again): from here on messages are buffered until a snapshot has come. */
  Feed.prototype.linked = function () {
    this.synced = false;
    this.buffer = [];
    this.on.needSnapshot();
  };

  Feed.prototype.unlinked = function () {
    this.synced = false;
    this.buffer = [];
  };

  Feed.prototype.message = function (m) {
    if (!m || typeof m.position !== 'number' || typeof m.after !== 'number') return;
    if (!this.synced) {
      this.buffer.push(m);
      return;
    }
    if (m.position <= this.position) return;
    if (m.after !== this.position) {
      this.synced = false;
      this.buffer = [m];
      this.on.needSnapshot();
      return;
    }
    this.position = m.position;
    this.on.message(m);
  };

  /*
   * positionWhenAsked: what we held when this snapshot was asked for. A snapshot behind that is another journal (the
   * hall was set up anew) and wins; one that merely lost the race against a message is dropped.
   */
  Feed.prototype.snapshot = function (s, positionWhenAsked) {
    var before = this.position, waiting = this.buffer, i;
    if (this.synced && s.position < this.position && s.position >= positionWhenAsked) return;
    this.position = s.position;
    this.synced = true;
    this.buffer = [];
    this.on.snapshot(s, before >= 0 && before < s.position ? before : -1);
    for (i = 0; i < waiting.length; i++) this.message(waiting[i]);
  };

  root.motcua = root.motcua || {};
  root.motcua.Feed = Feed;
}(this));
