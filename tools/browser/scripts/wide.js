// What reaches beyond the window. A table may, within its own region that scrolls (WCAG 1.4.10); on paper nothing does.
(() => {
  const room = document.documentElement.clientWidth;
  const faults = [];
  const page = document.scrollingElement.scrollWidth;
  if (page > room + 1) faults.push(`the page is ${page} px wide in a window of ${room}`);
  const named = (one) => `${one.tagName.toLowerCase()}${one.classList.length ? "." + one.classList[0] : ""}`;
  for (const one of document.querySelectorAll("body *")) {
    const box = one.getBoundingClientRect();
    const region = one.closest(".table");
    const scrolls = region && region !== one && getComputedStyle(region).overflowX === "auto";
    const hidden = box.width <= 1 || box.right <= 0 || scrolls || one.closest("svg, .skip");
    if (!hidden && box.right > room + 1) {
      faults.push(`${named(one)} reaches to ${Math.round(box.right)} of ${room} px: ${one.textContent.trim().slice(0, 50)}`);
    }
    const style = getComputedStyle(one);
    const cut = style.overflowX === "hidden" || style.overflowX === "clip";
    if (cut && box.width > 1 && one.scrollWidth > one.clientWidth + 1 && !one.closest("svg")) faults.push(`${named(one)} is cut`);
  }
  return faults.slice(0, 6);
})()
