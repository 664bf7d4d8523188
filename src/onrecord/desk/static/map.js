// The map of a filter: points only for places that are known to the town or better, areas for the coarser ones.
// Data come from <div class="map" data-src="...">: {"points": columns, "areas": {"SYR|Idlib": n}, "countries": {"SYR": n}}.
import { Map, NavigationControl, Popup, prewarm, setWorkerUrl } from "./vendor/maplibre-gl.mjs";
import feature from "./vendor/topojson/feature.js";

const STANDINGS = ["single-source", "corroborated", "contested", "denied"];
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const COLOURS = { 1: "--talk", 2: "--coop", 3: "--verbal", 4: "--force" };

// A standing's shape: circle, filled circle with a ring, diamond, cross.
function icon(shape, colour, size = 36) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const c = canvas.getContext("2d", { willReadFrequently: true });
  const mid = size / 2;
  c.lineWidth = 4;
  c.strokeStyle = css("--page");
  c.fillStyle = colour;
  c.beginPath();
  if (shape === "contested") {
    c.moveTo(mid, 5); c.lineTo(size - 5, mid); c.lineTo(mid, size - 5); c.lineTo(5, mid); c.closePath();
  } else if (shape === "denied") {
    c.lineWidth = 8; c.strokeStyle = colour;
    c.moveTo(9, 9); c.lineTo(size - 9, size - 9); c.moveTo(size - 9, 9); c.lineTo(9, size - 9); c.stroke();
    return c.getImageData(0, 0, size, size);
  } else {
    c.arc(mid, mid, shape === "corroborated" ? 9 : 10, 0, 7);
  }
  c.stroke();
  c.fill();
  if (shape === "corroborated") {
    c.beginPath(); c.arc(mid, mid, 14, 0, 7); c.lineWidth = 3; c.strokeStyle = colour; c.stroke();
  }
  return c.getImageData(0, 0, size, size);
}

function style(countries) {
  return {
    version: 8,
    sources: { countries: { type: "geojson", data: countries, promoteId: "country" } },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": css("--sea") } },
      { id: "land", type: "fill", source: "countries", paint: { "fill-color": css("--land") } },
      shade("country-counts", "countries", 0.25),
      { id: "country-lines", type: "line", source: "countries", paint: { "line-color": css("--soft"), "line-width": 0.6 } },
    ],
  };
}

const shade = (id, source, strength) => ({
  id, type: "fill", source,
  paint: {
    "fill-color": css("--figure"),
    "fill-opacity": ["*", strength, ["min", 1, ["/", ["ln", ["+", 1, ["coalesce", ["feature-state", "n"], 0]]], 4]]],
  },
});

async function outlines(url) {
  const topology = await (await fetch(url)).json();
  const shapes = feature(topology, Object.values(topology.objects)[0]);
  for (const { properties } of shapes.features) properties.key = properties.country + "|" + properties.admin1;
  return shapes;
}

// First-level divisions come after the first picture: they are ten times the size of the countries.
function addAreas(map, areas, counts) {
  map.addSource("areas", { type: "geojson", data: areas, promoteId: "key" });
  map.addLayer(shade("area-counts", "areas", 0.5), "country-lines");
  map.addLayer({
    id: "area-lines", type: "line", source: "areas", minzoom: 4, paint: { "line-color": css("--line"), "line-width": 0.5 },
  }, "country-lines");
  for (const [id, n] of Object.entries(counts)) map.setFeatureState({ source: "areas", id }, { n });
}

function addPoints(map, points) {
  for (const [quad, name] of Object.entries(COLOURS)) {
    for (const standing of STANDINGS) map.addImage(`${standing}-${quad}`, icon(standing, css(name)), { pixelRatio: 2 });
  }
  map.addSource("points", { type: "geojson", data: points, cluster: true, clusterRadius: 34, clusterMaxZoom: 11 });
  map.addLayer({
    id: "clusters", type: "circle", source: "points", filter: ["has", "point_count"],
    paint: {
      "circle-color": css("--link"), "circle-opacity": 0.85, "circle-stroke-color": css("--page"), "circle-stroke-width": 1.5,
      "circle-radius": ["interpolate", ["linear"], ["ln", ["get", "point_count"]], 0, 10, 7, 26],
    },
  });
  map.addLayer({
    id: "cluster-counts", type: "symbol", source: "points", filter: ["has", "point_count"],
    layout: { "text-field": ["get", "point_count_abbreviated"], "text-size": 12, "text-font": ["sans-serif"], "text-allow-overlap": true },
    paint: { "text-color": css("--page") },
  });
  map.addLayer({
    id: "incidents", type: "symbol", source: "points", filter: ["!", ["has", "point_count"]],
    layout: { "icon-image": ["concat", ["get", "standing"], "-", ["get", "quad"]], "icon-allow-overlap": true },
  });
}

// Columns of numbers and ids to the features that the map takes.
function features([lons, lats, standings, quads, ids]) {
  return {
    type: "FeatureCollection",
    features: ids.map((id, i) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [lons[i], lats[i]] },
      properties: { id, standing: STANDINGS[standings[i]], quad: quads[i] },
    })),
  };
}

// What an incident is called is asked when somebody points at it. Words of documents reach the page as text nodes only.
async function name(link, id) {
  const found = await (await fetch("/api/v1/incidents/" + encodeURIComponent(id))).json();
  const what = [found.type, ...found.mode].join(" ");
  link.textContent = [what, found.place?.name, found.start || "date unknown"].filter(Boolean).join(" · ");
}

function listed(found) {
  const list = document.createElement("ul");
  for (const { properties } of found.slice(0, 12)) {
    const link = document.createElement("a");
    link.href = "/incidents/" + encodeURIComponent(properties.id);
    link.textContent = properties.id;
    name(link, properties.id);
    const item = document.createElement("li");
    item.append(link, ` · ${properties.standing}`);
    list.append(item);
  }
  if (found.length > 12) list.append(`… and ${found.length - 12} more`);
  return list;
}

function listen(map, found) {
  map.on("click", "incidents", (event) => {
    new Popup().setLngLat(event.lngLat).setDOMContent(listed(event.features)).addTo(map);
  });
  map.on("click", "clusters", async (event) => {
    const [cluster] = event.features;
    const source = map.getSource("points");
    const zoom = await source.getClusterExpansionZoom(cluster.properties.cluster_id);
    if (zoom <= 11) return map.easeTo({ center: cluster.geometry.coordinates, zoom });
    const leaves = await source.getClusterLeaves(cluster.properties.cluster_id, 200, 0);
    return new Popup().setLngLat(cluster.geometry.coordinates).setDOMContent(listed(leaves)).addTo(map);
  });
  map.on("click", (event) => {
    const layers = ["incidents", "clusters", "area-counts", "country-counts"].filter((id) => map.getLayer(id));
    const [top, ...below] = map.queryRenderedFeatures(event.point, { layers });
    if (!top || top.layer.id === "incidents" || top.layer.id === "clusters") return;
    const area = [top, ...below].find((f) => f.layer.id === "area-counts" && found.areas[f.properties.key]);
    const { country, admin1 } = (area || top).properties;
    if (!area && !found.countries[country]) return;
    const here = new URL(location.href);
    here.hash = "";
    here.searchParams.set("country", country);
    if (area) here.searchParams.set("admin1", admin1);
    here.searchParams.delete("cursor");
    location.assign(here);
  });
  for (const layer of ["incidents", "clusters"]) {
    map.on("mouseenter", layer, () => (map.getCanvas().style.cursor = "pointer"));
    map.on("mouseleave", layer, () => (map.getCanvas().style.cursor = ""));
  }
}

// The box around all points, and around the countries whose counts have no point.
function extent(found, countries) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const stretch = ([x, y]) => {
    box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], y); box[2] = Math.max(box[2], x); box[3] = Math.max(box[3], y);
  };
  const each = (coordinates) => (typeof coordinates[0] === "number" ? stretch(coordinates) : coordinates.forEach(each));
  const [lons, lats] = found.points;
  lons.forEach((lon, i) => stretch([lon, lats[i]]));
  const coarse = new Set([...Object.keys(found.countries), ...Object.keys(found.areas).map((key) => key.split("|")[0])]);
  if (box[0] > box[2]) for (const { properties, geometry } of countries.features) if (coarse.has(properties.country)) each(geometry.coordinates);
  return box[0] <= box[2] ? box : null;
}

async function draw(element) {
  const [countries, found] = await Promise.all([
    outlines(element.dataset.countries), fetch(element.dataset.src).then((r) => r.json()),
  ]);
  const placed = location.hash.includes("map=");
  const bounds = extent(found, countries);
  element.textContent = "";
  const map = new Map({
    container: element, style: style(countries), center: [30, 25], zoom: 1.2, hash: "map", attributionControl: false,
    renderWorldCopies: false, dragRotate: false, pitchWithRotate: false, fadeDuration: 0,
    ...(bounds && !placed ? { bounds, fitBoundsOptions: { padding: 40, maxZoom: 8 } } : {}),
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  map.getCanvas().setAttribute("aria-label", "Map of the incidents; the table below holds the same rows");
  await new Promise((done) => map.on("load", done));
  for (const [id, n] of Object.entries(found.countries)) map.setFeatureState({ source: "countries", id }, { n });
  addPoints(map, features(found.points));
  listen(map, found);
  map.once("idle", async () => {
    element.dataset.ready = String(found.points[0].length);
    addAreas(map, await outlines(element.dataset.areas), found.areas);
    map.once("idle", () => { element.dataset.areasReady = "true"; });
  });
}

setWorkerUrl(new URL("./vendor/maplibre-gl-worker.mjs", import.meta.url).href);
prewarm();
for (const element of document.querySelectorAll(".map")) {
  draw(element).catch((error) => {
    element.textContent = `The map cannot be drawn here (${error.message}); the table below holds the same rows.`;
    element.classList.add("map-note");
    element.dataset.ready = "failed";
  });
}
