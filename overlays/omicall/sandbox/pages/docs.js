"use strict";
// Hands the specification to Redoc, in the colours that the reader prefers.

const dark = matchMedia("(prefers-color-scheme: dark)").matches;
const letters = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const fixed = 'ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", monospace';
const typography = {
  fontFamily: letters,
  headings: { fontFamily: letters },
  code: { fontFamily: fixed, wrap: true, ...(dark ? { color: "#ffb4a8", backgroundColor: "#262b32" } : {}) },
  ...(dark ? { links: { color: "#82b5ff", visited: "#82b5ff", hover: "#b3d2ff" } } : {}),
};
const darkColors = {
  primary: { main: "#82b5ff", light: "#b3d2ff", dark: "#5f95e6", contrastText: "#10151c" },
  text: { primary: "#e8eaed", secondary: "#a2abb6" },
  border: { dark: "#4a525c", light: "#363c44" },
  gray: { 50: "#1d2126", 100: "#262b32" },
  success: { main: "#6bd08a", light: "#6bd08a", dark: "#6bd08a", contrastText: "#10151c" },
  error: { main: "#ff9a92", light: "#ff9a92", dark: "#ff9a92", contrastText: "#10151c" },
  responses: {
    success: { color: "#6bd08a", backgroundColor: "#173222", tabTextColor: "#6bd08a" },
    error: { color: "#ff9a92", backgroundColor: "#42201e", tabTextColor: "#ff9a92" },
  },
};
const theme = {
  typography,
  ...(dark
    ? {
        colors: darkColors,
        sidebar: { backgroundColor: "#1d2126", textColor: "#e8eaed", activeTextColor: "#82b5ff" },
        rightPanel: { backgroundColor: "#0d1013", textColor: "#e8eaed" },
        schema: { nestedBackground: "#1d2126", linesColor: "#4a525c", typeNameColor: "#a2abb6", typeTitleColor: "#a2abb6" },
        codeBlock: { backgroundColor: "#1d2126" },
      }
    : {}),
};

Redoc.init(
  "/__sandbox__/pages/openapi.json",
  { theme, nativeScrollbars: true, hideDownloadButtons: false, sanitize: true, expandResponses: "200" },
  document.getElementById("reference"),
  (error) => {
    document.body.dataset.shown = error ? "no" : "yes";
  },
);
