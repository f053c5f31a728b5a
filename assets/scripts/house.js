// GOV.UK's components that this house uses, and the manners of htmx. Every page works without this file.

import { createAll } from "govuk-frontend/dist/govuk/init.mjs";
import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
import { Checkboxes } from "govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { PasswordInput } from "govuk-frontend/dist/govuk/components/password-input/password-input.mjs";
import { Radios } from "govuk-frontend/dist/govuk/components/radios/radios.mjs";
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs";

const body = document.body;
const say = body.dataset;
body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) body.classList.add("govuk-frontend-supported");

function furnish(scope) {
  createAll(Button, { preventDoubleClick: true }, scope);
  createAll(Checkboxes, undefined, scope);
  createAll(ErrorSummary, undefined, scope);
  createAll(PasswordInput, undefined, scope);
  createAll(Radios, undefined, scope);
}
furnish(document);
createAll(SkipLink);

// -- menu on the telephone: a link to the list without script, a button with it --------------------------------
const menu = document.querySelector("[data-house-menu]");
if (menu) {
  const list = document.querySelector(menu.getAttribute("href"));
  menu.setAttribute("role", "button");
  menu.setAttribute("aria-expanded", "false");
  const toggle = (event) => {
    event.preventDefault();
    menu.setAttribute("aria-expanded", String(list.classList.toggle("is-open")));
  };
  menu.addEventListener("click", toggle);
  menu.addEventListener("keydown", (event) => event.key === " " && toggle(event));
}

// -- a button that would be refused stays where it is and repeats the reason ----------------------------------
document.addEventListener("click", (event) => {
  const waiting = event.target.closest('.govuk-button[aria-disabled="true"]');
  if (!waiting) return;
  const reason = document.getElementById(waiting.getAttribute("aria-describedby"));
  if (waiting.type !== "submit" || waiting.dataset.houseAsk === undefined) event.preventDefault();
  if (reason) announce(reason.textContent);
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-house-print]")) window.print();
  const copy = event.target.closest("[data-house-copy]");
  if (!copy || !navigator.clipboard) return;
  event.preventDefault();
  navigator.clipboard
    .writeText(document.querySelector(copy.getAttribute("href")).textContent.trim())
    .then(() => announce(say.copied));
});

// -- htmx ------------------------------------------------------------------------------------------------------
// The live region says what changed, never the whole part. The server sends the words:
// an `HX-Trigger: {"house:say": "…"}` header, or `data-house-say` in what came.
function announce(words) {
  const live = document.getElementById("house-live");
  live.textContent = "";
  if (words) requestAnimationFrame(() => (live.textContent = words.trim()));
}

body.addEventListener("house:say", (event) => announce(event.detail.value));

// "Updating…" beside the part, after 300 ms; a part that polls (`data-house-quiet`) says nothing.
const waits = new WeakMap();
const last = new WeakMap();

body.addEventListener("htmx:beforeRequest", (event) => {
  const { xhr, target, elt } = event.detail;
  if (elt.closest("[data-house-quiet]") || !target || !target.parentNode) return;
  const sign = document.createElement("p");
  sign.className = "house-busy";
  sign.textContent = say.busy;
  const timer = setTimeout(() => target.before(sign), 300);
  waits.set(xhr, () => {
    clearTimeout(timer);
    sign.remove();
  });
});

body.addEventListener("htmx:afterRequest", (event) => waits.get(event.detail.xhr)?.());

// What did not change is not swapped: a reader's place and focus stay.
body.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, elt, target } = event.detail;
  if (!elt.closest("[data-house-quiet]") || xhr.status !== 200) return;
  if (last.get(target) === xhr.responseText) event.detail.shouldSwap = false;
  last.set(target, xhr.responseText);
});

body.addEventListener("htmx:sendError", () => announce(say.failed));
body.addEventListener("htmx:responseError", () => announce(say.failed));

body.addEventListener("htmx:load", (event) => {
  const part = event.detail.elt;
  if (!part.querySelector || part === body) return;
  furnish(part);
  const words = part.matches("[data-house-say]") ? part : part.querySelector("[data-house-say]");
  if (words) announce(words.dataset.houseSay);
  // Focus goes where the answer is: a summary of errors takes it by itself, else what the server marked.
  const next = part.matches("[data-house-focus]") ? part : part.querySelector("[data-house-focus]");
  if (next) {
    if (next.tabIndex < 0) next.tabIndex = -1;
    next.focus();
  }
});

// A page that answers with a refusal or a result puts the focus on its heading.
document.querySelector("[data-house-focus-page]")?.focus();
