/* How a call is read aloud: which clips, in which order. The same rules as vn.motcua.display.Reading. */
(function (root) {
  'use strict';

  function spelled(text) {
    var words = [], i, c;
    for (i = 0; i < text.length; i++) {
      c = text.charAt(i);
      if (c >= '0' && c <= '9') words.push('d' + c);
      else if (c >= 'A' && c <= 'Z') words.push(c);
    }
    return words;
  }

  /* mười, mười lăm; hai mươi, hai mươi mốt, hai mươi tư, hai mươi lăm */
  function vietnamese(number) {
    var tens = Math.floor(number / 10), ones = number % 10, words = [];
    if (tens === 1) words.push('n10');
    else if (tens > 1) words.push('d' + tens, 'n-ty');
    if (tens > 1 && ones === 1) words.push('n-one');
    else if (tens > 1 && ones === 4) words.push('n-four');
    else if (tens > 0 && ones === 5) words.push('n-five');
    else if (ones > 0 || tens === 0) words.push('d' + ones);
    return words;
  }

  function english(number) {
    if (number < 10) return ['d' + number];
    if (number < 20 || number % 10 === 0) return ['n' + number];
    return ['n' + (number - number % 10), 'd' + number % 10];
  }

  function words(label, counter, language) {
    var number = counter > 99 ? spelled(String(counter)) : language === 'en' ? english(counter) : vietnamese(counter);
    return ['invite'].concat(spelled(label), ['counter'], number);
  }

  /* The clips of one announcement: the chime, then each language in turn, the whole repeated if asked. */
  function announcement(label, counter, languages, times) {
    var clips = ['chime'], t, l, w, i;
    for (t = 0; t < times; t++) {
      for (l = 0; l < languages.length; l++) {
        w = words(label, counter, languages[l]);
        for (i = 0; i < w.length; i++) clips.push(languages[l] + '/' + w[i]);
      }
    }
    return clips;
  }

  root.motcua = root.motcua || {};
  root.motcua.reading = { spelled: spelled, words: words, announcement: announcement };
}(this));
