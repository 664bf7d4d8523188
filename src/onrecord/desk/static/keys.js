// Keys for all pages: j and k go through rows, Enter opens, / searches, ? lists the keys, g then a letter goes to a page.
// A button with data-key="m" is pressed by that key, a field is entered; so the review queue is decided without a mouse.
const rows = () => [...document.querySelectorAll("tbody tr[data-href]")];
let armed = false;

function step(by) {
  const all = rows();
  if (!all.length) return;
  const at = all.findIndex((row) => row.classList.contains("here"));
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  all.forEach((row) => row.classList.remove("here"));
  next.classList.add("here");
  next.scrollIntoView({ block: "nearest" });
  next.querySelector("a")?.focus({ preventScroll: true });
}

function decide(key) {
  const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!button) return false;
  if (button.matches("input, textarea")) button.focus();
  else button.click();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog[open]")) return;
  const key = event.key;
  if (armed) {
    armed = false;
    const link = document.querySelector(`header nav a[data-go="${CSS.escape(key)}"]`);
    if (link) { event.preventDefault(); link.click(); return; }
  }
  if (key === "j") step(1);
  else if (key === "k") step(-1);
  else if (key === "g") armed = true;
  else if (key === "/") document.querySelector("header input[type=search]")?.focus();
  else if (key === "?") document.getElementById("keys")?.showModal();
  else if (!decide(key)) return;
  event.preventDefault();
});

for (const row of rows()) {
  row.addEventListener("click", (event) => {
    if (!event.target.closest("a, button, input, form") && !getSelection().toString()) location.assign(row.dataset.href);
  });
}
for (const form of document.querySelectorAll("form[data-live]")) {
  form.addEventListener("change", () => form.requestSubmit());
}
// Empty fields are left out of the address.
for (const form of document.querySelectorAll("form[method=get]")) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
  });
}
