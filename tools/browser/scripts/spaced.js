// Text as far apart as WCAG 1.4.12 says that it must be able to stand.
(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } " +
      "p { margin-bottom: 2em !important }",
  );
  document.adoptedStyleSheets = [sheet];
})()
