// The document page: a marked stretch of text carries data-k="3:trigger 3:evidence 5:content":
// the number of a claim and the role that the characters play in it.
for (const article of document.querySelectorAll("article.reading")) {
  const parts = new Map();
  const cards = new Map();
  let chosen = null;
  let shown = null;

  for (const element of article.querySelectorAll("[data-k]")) {
    for (const key of element.dataset.k.split(" ")) {
      const [number, role] = key.split(":");
      if (!parts.has(number)) parts.set(number, []);
      parts.get(number).push([element, role]);
    }
  }
  const of = (number) => parts.get(number) || [];
  const light = (number, on) => of(number).forEach(([element, role]) => element.classList.toggle("lit-" + role, on));

  function show(number) {
    if (shown === number) return;
    if (shown) light(shown, false);
    shown = number;
    if (number) light(number, true);
  }

  function choose(number, into) {
    if (chosen) cards.get(chosen).classList.remove("chosen");
    chosen = number;
    show(chosen);
    if (!chosen) return;
    cards.get(chosen).classList.add("chosen");
    const trigger = of(chosen).find(([, role]) => role === "trigger");
    const target = into || (trigger && trigger[0]);
    if (target) target.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  for (const card of article.querySelectorAll(".claim")) {
    const number = card.dataset.n;
    cards.set(number, card);
    card.addEventListener("mouseenter", () => show(number));
    card.addEventListener("mouseleave", () => show(chosen));
    card.addEventListener("click", (event) => {
      event.preventDefault();
      choose(chosen === number ? null : number);
    });
  }
  for (const link of article.querySelectorAll("a.mark")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      choose(link.dataset.n, cards.get(link.dataset.n));
    });
  }
  article.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const card = event.target.closest(".claim");
    if (event.key === "Escape") choose(null);
    if (!step || !card) return;
    const all = [...cards.values()];
    const next = all[all.indexOf(card) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    choose(next.dataset.n);
  });
}
// A claim named in the address is shown at once.
document.querySelector(".claim.chosen")?.click();
