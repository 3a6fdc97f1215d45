"use strict";
// Keeps the page up to date and sends what its buttons and forms say to the control door.

const DOOR = "/__sandbox__/";
const EVERY_MS = 1000;
const main = document.querySelector("main");
const said = document.getElementById("said");
const live = `${DOOR}pages/live?account=${encodeURIComponent(main.dataset.account)}`;
const shown = new Map();
let asking = false;
let silent = false;

function say(text, bad) {
  said.textContent = text;
  said.className = bad ? "bad" : "good";
}

async function refresh() {
  if (asking) return;
  asking = true;
  try {
    const answer = await fetch(live, { cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    for (const [id, html] of Object.entries(await answer.json())) {
      if (shown.get(id) !== html) write(id, html);
    }
    if (silent) say("The sandbox answers again.", false);
    silent = false;
  } catch {
    silent = true;
    say("The sandbox does not answer. What stands here is old; the page goes on asking.", true);
  } finally {
    asking = false;
  }
}

// The server has escaped every text in it.
function write(id, html) {
  const key = document.activeElement?.dataset?.key;
  document.getElementById(id).innerHTML = html;
  shown.set(id, html);
  if (key && !document.activeElement?.dataset?.key) {
    document.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
  }
}

async function send(door, body, done) {
  try {
    const answer = await fetch(DOOR + door, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const told = await answer.json();
    say(answer.ok ? `Done: ${done}` : told.message, !answer.ok);
  } catch {
    say("The sandbox did not answer, so nothing may have happened.", true);
  }
  await refresh();
}

function bodyOf(form) {
  const body = JSON.parse(form.dataset.also || "{}");
  for (const field of form.elements) {
    if (!field.name || field.value === "") continue;
    body[field.name] = "number" in field.dataset ? Number(field.value) : field.value;
  }
  return body;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-door]");
  if (button) send(button.dataset.door, JSON.parse(button.dataset.body), button.textContent);
});

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  send(form.dataset.door, bodyOf(form), event.submitter?.textContent ?? "sent");
});

refresh();
setInterval(() => document.hidden || refresh(), EVERY_MS);
document.addEventListener("visibilitychange", () => document.hidden || refresh());
