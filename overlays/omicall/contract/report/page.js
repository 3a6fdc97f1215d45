"use strict";
// The page is whole without this: it only adds a way to see fewer operations at a time.
(() => {
  const filter = document.getElementById("filter");
  const table = document.getElementById("operations-table");
  if (!filter || !table) return;
  const [text, kind] = [filter.querySelector("input"), filter.querySelector("select")];
  const groups = [...table.tBodies].map((body) => [body, [...body.querySelectorAll("tr[data-kinds]")]]);
  const show = () => {
    const wanted = text.value.trim().toLowerCase();
    for (const [body, rows] of groups) {
      for (const row of rows) {
        const fits = row.dataset.kinds.split(" ").includes(kind.value) && row.textContent.toLowerCase().includes(wanted);
        row.hidden = !fits;
      }
      body.hidden = rows.every((row) => row.hidden);
    }
  };
  text.addEventListener("input", show);
  kind.addEventListener("change", show);
  filter.hidden = false;
})();
