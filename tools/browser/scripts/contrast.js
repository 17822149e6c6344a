// Contrast, measured: axe does not judge the texts and lines of a drawing.
(() => {
  const faults = new Set();
  const numbers = (color) => color.match(/[\d.]+/g).map(Number);
  const channel = (value) => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const over = ([r, g, b, a = 1], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a)];
  const behind = (one) => {
    const found = numbers(getComputedStyle(one).backgroundColor);
    if (found.length < 4 || found[3] === 1) return found;
    const parent = one.parentElement ? behind(one.parentElement) : [255, 255, 255];
    return found[3] === 0 ? parent : over(found, parent);
  };
  const judge = (one, color, least, words) => {
    const ground = behind(one);
    const [a, b] = [light(over(numbers(color), ground)), light(ground)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < least) faults.add(`contrast of ${ratio.toFixed(2)}, wanted ${least}: ${words}`);
  };
  const mixed = (color, clear) => `rgba(${[...numbers(color), 1].slice(0, 3).join()},${(numbers(color)[3] ?? 1) * clear})`;
  const shown = (one) => one.getClientRects().length && !one.closest("title, desc, .skip");
  const painted = (value) => value && value.startsWith("rgb") && numbers(value)[3] !== 0;
  for (const one of document.querySelectorAll("body, body *")) {
    const style = getComputedStyle(one);
    const words = Array.from(one.childNodes, (node) => (node.nodeType === 3 ? node.data.trim() : "")).join("");
    if (words && shown(one)) {
      const size = parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      judge(one, one.closest("svg") ? style.fill : style.color, large ? 3 : 4.5, words.slice(0, 50));
    }
  }
  for (const one of document.querySelectorAll("svg :is(path, line, polyline, circle, rect):not(.rule, .under)")) {
    const style = getComputedStyle(one);
    const color = painted(style.stroke) ? style.stroke : painted(style.fill) ? style.fill : "";
    const clear = Number(color === style.stroke ? style.strokeOpacity : style.fillOpacity);
    if (color) judge(one, mixed(color, clear), 3, `a line of a drawing, ${one.getAttribute("class") || one.tagName}`);
  }
  return Array.from(faults);
})()
