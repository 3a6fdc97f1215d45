// What was typed stays in the box.
document.querySelector(".search-again input").value = new URLSearchParams(location.search).get("q") || "";
// Without a server there are no excerpts, so do not ask for them; say it.
if (location.protocol === "file:") {
  DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;
  document.getElementById("from-a-folder").hidden = false;
}
// Sphinx has no Vietnamese for these, and would say nothing.
if (document.documentElement.lang === "vi") {
  Object.assign(Documentation.TRANSLATIONS, {
    "Search Results": "Kết quả tìm kiếm",
    "Searching": "Đang tìm",
    "Preparing search...": "Đang chuẩn bị…",
    "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
      "Không có trang nào khớp. Hãy thử ít từ hơn hoặc từ khác.",
    "Search finished, found one page matching the search query.": ["Tìm thấy ${resultCount} trang."],
  });
}
