// Ranks the results of a search. As Sphinx does, but a title that holds what was typed comes first, with or without marks.
var Scorer = {
  score: ([, title, , , score]) => {
    const fold = (text) =>
      text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").trim();
    const typed = fold(new URLSearchParams(window.location.search).get("q") || "");
    return typed && fold(title).includes(typed) ? score + 100 : score;
  },
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
};
