// Dragging over the timeline chooses a stretch of days; each bar is a link of its own, so nothing here is needed to use it.
for (const svg of document.querySelectorAll("svg.timeline")) {
  const bars = [...svg.querySelectorAll("a[data-start]")];
  const brush = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  brush.setAttribute("class", "brush");
  let from = null;
  const place = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse()).x;
  const under = (low, high) => bars.filter((bar) => {
    const x = Number(bar.dataset.x), width = Number(bar.dataset.width);
    return x + width > low && x < high;
  });
  svg.addEventListener("pointerdown", (event) => {
    from = place(event);
  });
  svg.addEventListener("pointermove", (event) => {
    if (from === null) return;
    const to = place(event);
    if (Math.abs(to - from) < 4) return;
    svg.append(brush);
    for (const [name, value] of [["x", Math.min(from, to)], ["y", 0], ["width", Math.abs(to - from)], ["height", svg.viewBox.baseVal.height]]) {
      brush.setAttribute(name, value);
    }
  });
  window.addEventListener("pointerup", (event) => {
    if (from === null) return;
    const [low, high] = [from, place(event)].sort((a, b) => a - b);
    from = null;
    brush.remove();
    if (high - low < 4) return;
    const chosen = under(low, high);
    if (!chosen.length) return;
    svg.addEventListener("click", (click) => click.preventDefault(), { once: true, capture: true });
    const here = new URL(location.href);
    here.searchParams.set("start", chosen[0].dataset.start);
    here.searchParams.set("end", chosen.at(-1).dataset.end);
    here.searchParams.delete("cursor");
    location.assign(here);
  });
}
