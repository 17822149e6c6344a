// axe over the page as it stands.
axe
  .run(document, {
    resultTypes: ["violations", "incomplete"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  })
  .then((done) => {
    const short = (found) =>
      found.flatMap((rule) =>
        rule.nodes.map((node) => ({ rule: rule.id, where: node.target.join(" "), html: node.html.slice(0, 160), why: [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ") })),
      );
    return { violations: short(done.violations), incomplete: short(done.incomplete), passes: done.passes.length };
  })
