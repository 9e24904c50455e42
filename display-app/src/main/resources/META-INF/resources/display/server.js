/* Requests to the server: JSON, a time limit, the cookie, and nothing else. Old engines have no fetch with a time limit. */
(function (root) {
  'use strict';

  /* What everything of this server lies below: this page's address up to its own name, which is nothing at a host of its own. */
  var prefix = String(location.pathname || '').replace(/\/display(\/.*)?$/, '');

  /* done(status, body): status 0 when the server did not answer; body is undefined when it was not JSON. */
  function request(method, path, body, done) {
    var xhr = new XMLHttpRequest(), over = false;
    function finish(status) {
      var json;
      if (over) return;
      over = true;
      try { json = JSON.parse(xhr.responseText); } catch (e) { json = undefined; }
      done(status, json, xhr);
    }
    xhr.open(method, prefix + path);
    xhr.timeout = 3000;
    xhr.setRequestHeader('Accept', 'application/json');
    if (method === 'POST') {
      xhr.setRequestHeader('Content-Type', 'application/json');
      xhr.setRequestHeader('X-Motcua-Request', '1');
    }
    xhr.onload = function () { finish(xhr.status); };
    xhr.onerror = xhr.ontimeout = xhr.onabort = function () { finish(0); };
    xhr.send(body ? JSON.stringify(body) : null);
  }

  /*
   * Shows a code until an administrator approved it. on.code(code) when there is one, on.away() while the server does
   * not answer, on.done() once paired.
   */
  function pair(on) {
    var claim;
    function again(f) { setTimeout(f, 2000); }
    function ask() {
      request('POST', '/api/v1/pairings', { role: 'DISPLAY' }, function (status, body) {
        if (status === 201 && body && body.code) {
          claim = body.claim;
          on.code(String(body.code));
          again(poll);
        } else {
          on.away();
          again(ask);
        }
      });
    }
    function poll() {
      request('POST', '/api/v1/pairings/claim', { claim: claim }, function (status) {
        if (status === 200) on.done();
        else if (status === 202) { on.waiting(); again(poll); }
        else if (status === 410 || status === 404 || status === 400) ask();
        else { on.away(); again(poll); }
      });
    }
    ask();
  }

  root.motcua = root.motcua || {};
  root.motcua.server = { prefix: prefix, request: request, pair: pair };
}(this));
