// The network of an actor: nodes are actors, edges are claims. Data: <div class="network" data-src="..."> gives
// {"nodes": [{"id", "name", "self"}], "edges": [{"source", "target", "label", "css", "count", "href"}]}.
import cytoscape from "./vendor/cytoscape.esm.min.mjs";

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// The colour of a type's class; relations have none and are grey.
function colour(name) {
  const key = document.createElement("span");
  key.className = name;
  document.body.append(key);
  const found = name && getComputedStyle(key).getPropertyValue("--t").trim();
  key.remove();
  return found || css("--soft");
}

async function draw(element) {
  const { nodes, edges } = await (await fetch(element.dataset.src)).json();
  element.textContent = "";
  // The library writes a style element unless there is one of this id; the desk's policy allows none, and desk.css has its rule.
  const own = document.createElement("meta");
  own.id = "__________cytoscape_stylesheet";
  document.head.append(own);
  const graph = cytoscape({
    container: element,
    elements: [
      ...nodes.map((n) => ({ data: { id: n.id, name: n.name, href: n.href }, classes: n.self ? "self" : "" })),
      ...edges.map((e, i) => ({ data: { ...e, id: `e${i}`, width: 1 + Math.log2(e.count), colour: colour(e.css) } })),
    ],
    style: [
      { selector: "node", style: { label: "data(name)", "font-size": 11, color: css("--ink"), "background-color": css("--actor"), width: 14, height: 14, "text-wrap": "wrap", "text-max-width": 110, "text-outline-color": css("--card"), "text-outline-width": 2 } },
      { selector: "node.self", style: { width: 24, height: 24, "background-color": css("--cue") } },
      { selector: "edge", style: { width: "data(width)", "line-color": "data(colour)", "target-arrow-color": "data(colour)", "target-arrow-shape": (e) => (e.data("mutual") ? "none" : "triangle"), "curve-style": "bezier", label: "data(label)", "font-size": 9, color: css("--soft"), "text-rotation": "autorotate", "text-outline-color": css("--card"), "text-outline-width": 2 } },
    ],
    layout: { name: "concentric", concentric: (n) => (n.hasClass("self") ? 2 : 1), levelWidth: () => 1, minNodeSpacing: 90, animate: false, padding: 30 },
    maxZoom: 1.4,
  });
  graph.on("tap", "node, edge", ({ target }) => {
    if (target.data("href")) location.assign(target.data("href"));
  });
  element.dataset.ready = String(edges.length);
}

for (const element of document.querySelectorAll(".network")) {
  draw(element).catch((error) => {
    element.textContent = `The network cannot be drawn here (${error.message}); the tables hold the same claims.`;
    element.dataset.ready = "failed";
  });
}
