(function () {
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
  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }
})();
