(function () {
  var LETTERS = { "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th" };
  var box = document.getElementById("find");
  var said = document.getElementById("found");
  var lines = Array.prototype.slice.call(document.querySelectorAll("main tbody tr, main li"));
  var texts = lines.map(function (line) { return plain(line.textContent); });
  document.getElementById("search").hidden = false;
  box.addEventListener("input", function () {
    var words = plain(box.value).split(/\s+/).filter(Boolean);
    var shown = 0;
    lines.forEach(function (line, number) {
      var fits = words.every(function (word) { return texts[number].indexOf(word) >= 0; });
      line.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    said.textContent = words.length ? shown + " found" : "";
  });
  // As it is typed on a plain keyboard: no accents, no vowel marks, one kind of apostrophe and hyphen.
  function plain(text) {
    return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[\u2018\u2019\u02bc`]/g, "'")
      .replace(/[\u2010-\u2015]/g, "-").replace(/[ıłøđðßæœþ]/g, function (one) { return LETTERS[one]; });
  }
})();
