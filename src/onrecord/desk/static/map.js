// The interactive map of a filter. The page comes with a picture of the map that the server drew; this takes its place when it
// has drawn the same incidents. Points only for places that are known to the town or better, areas for the coarser ones.
// <div class="map" data-src="..." data-points="..." data-bounds="west,south,east,north">: the first address gives
// {"points": n, "areas": {"SYR|Idlib": n}, "countries": {"SYR": n}}, the second GeoJSON, which only the map's worker reads.
import feature from "./vendor/topojson/feature.js";
import mesh from "./vendor/topojson/mesh.js";

const css = (name, element = document.documentElement) => getComputedStyle(element).getPropertyValue(name).trim();

// A type's colour, the colour of its letters on it, and the letters, as the legend beside the map has them.
function look(type) {
  const key = [...document.querySelectorAll(".legend [data-type]")].find((item) => item.dataset.type === type);
  return key ? { fill: css("--t", key), ink: css("--on", key), letters: key.dataset.letters } : { fill: css("--soft"), ink: css("--page"), letters: "" };
}

// A standing's shape: circle, circle with a ring, diamond, struck-out ring; the type's letters stand in it.
function icon(name, size = 40) {
  const [standing, type] = name.split("/");
  const { fill, ink, letters } = look(type);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const c = canvas.getContext("2d", { willReadFrequently: true });
  const mid = size / 2, denied = standing === "denied";
  c.lineWidth = 2;
  c.strokeStyle = css("--edge");
  c.fillStyle = denied ? css("--card") : fill;
  c.beginPath();
  if (standing === "contested") {
    c.moveTo(mid, 1); c.lineTo(size - 1, mid); c.lineTo(mid, size - 1); c.lineTo(1, mid); c.closePath();
  } else {
    c.arc(mid, mid, standing === "corroborated" ? 13 : 15, 0, 7);
  }
  c.fill();
  if (denied) { c.lineWidth = 4; c.strokeStyle = fill; }
  c.stroke();
  if (standing === "corroborated") {
    c.beginPath(); c.arc(mid, mid, 17.5, 0, 7); c.lineWidth = 3; c.strokeStyle = fill; c.stroke();
  }
  c.fillStyle = denied ? css("--ink") : ink;
  c.font = "600 15px system-ui, sans-serif";
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.fillText(letters, mid, mid + 1);
  if (denied) {
    c.beginPath(); c.moveTo(9, size - 9); c.lineTo(size - 9, 9); c.lineWidth = 3; c.strokeStyle = fill; c.stroke();
  }
  return c.getImageData(0, 0, size, size);
}

function style(countries, points) {
  return {
    version: 8,
    sources: {
      countries: { type: "geojson", data: countries, promoteId: "country" },
      points: { type: "geojson", data: points, cluster: true, clusterRadius: 34, clusterMaxZoom: 11 },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": css("--sea") } },
      { id: "land", type: "fill", source: "countries", paint: { "fill-color": css("--land"), "fill-antialias": false } },
      shade("country-counts", "countries", 0.25),
      { id: "country-lines", type: "line", source: "countries", paint: { "line-color": css("--soft"), "line-width": 0.6 } },
      {
        id: "clusters", type: "circle", source: "points", filter: ["has", "point_count"],
        paint: {
          "circle-color": css("--link"), "circle-opacity": 0.85, "circle-stroke-color": css("--page"), "circle-stroke-width": 1.5,
          "circle-radius": ["interpolate", ["linear"], ["ln", ["get", "point_count"]], 0, 10, 7, 26],
        },
      },
      {
        id: "cluster-counts", type: "symbol", source: "points", filter: ["has", "point_count"],
        layout: { "text-field": ["get", "point_count_abbreviated"], "text-size": 12, "text-font": ["sans-serif"], "text-allow-overlap": true },
        paint: { "text-color": css("--page") },
      },
      {
        id: "incidents", type: "symbol", source: "points", filter: ["!", ["has", "point_count"]],
        layout: { "icon-image": ["get", "look"], "icon-allow-overlap": true },
      },
    ],
  };
}

const shade = (id, source, strength) => ({
  id, type: "fill", source,
  paint: {
    "fill-color": css("--figure"), "fill-antialias": false,
    "fill-opacity": ["*", strength, ["min", 1, ["/", ["ln", ["+", 1, ["coalesce", ["feature-state", "n"], 0]]], 4]]],
  },
});

const topology = async (url) => (await fetch(url)).json();

// First-level divisions are ten times the size of the countries: they come when something lies in one, or somebody looks closely.
// Only the lines between divisions of one country are drawn; where it ends, the country's own outline stands.
async function addAreas(map, url, counts) {
  const world = await topology(url);
  const [layer] = Object.values(world.objects);
  const areas = feature(world, layer);
  for (const { properties } of areas.features) properties.key = `${properties.country}|${properties.admin1}`;
  const inner = mesh(world, layer, (a, b) => a !== b && a.properties.country === b.properties.country);
  map.addSource("areas", { type: "geojson", data: areas, promoteId: "key" });
  map.addSource("divisions", { type: "geojson", data: inner });
  map.addLayer(shade("area-counts", "areas", 0.5), "country-lines");
  map.addLayer({
    id: "area-lines", type: "line", source: "divisions", minzoom: 4, paint: { "line-color": css("--line"), "line-width": 0.6 },
  }, "country-lines");
  for (const [id, n] of Object.entries(counts)) map.setFeatureState({ source: "areas", id }, { n });
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
    item.append(link, ` · ${properties.look.split("/")[0]}`);
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

async function draw(element) {
  const picture = element.querySelector("svg");
  const box = element.dataset.bounds.split(",").map(Number);
  const [library, world, found] = await Promise.all([
    import("./vendor/maplibre-gl.mjs"), topology(element.dataset.countries), fetch(element.dataset.src).then((r) => r.json()),
  ]);
  Popup = library.Popup;
  library.setWorkerUrl(new URL("./vendor/maplibre-gl-worker.mjs", import.meta.url).href);
  const live = document.createElement("div");
  live.className = "live";
  element.prepend(live);
  const placed = location.hash.includes("map=");
  const countries = feature(world, Object.values(world.objects)[0]);
  const map = new library.Map({
    container: live, style: style(countries, new URL(element.dataset.points, location.href).href), center: [30, 25], zoom: 1.2, hash: "map",
    attributionControl: false, renderWorldCopies: false, dragRotate: false, pitchWithRotate: false, fadeDuration: 0,
    canvasContextAttributes: { antialias: false },
    ...(box.length === 4 && !placed ? { bounds: box, fitBoundsOptions: { padding: 40, maxZoom: 8 } } : {}),
  });
  map.setMissingStyleImageResolver((id) => { map.addImage(id, icon(id), { pixelRatio: 2 }); });
  map.addControl(new library.NavigationControl({ showCompass: false }));
  map.getCanvas().setAttribute("aria-label", "Map of the incidents; the table below holds the same rows");
  map.once("load", () => {
    for (const [id, n] of Object.entries(found.countries)) map.setFeatureState({ source: "countries", id }, { n });
    listen(map, found);
  });
  await map.once("idle");
  picture.remove();
  element.dataset.ready = String(found.points);
  const areas = () => addAreas(map, element.dataset.areas, found.areas).then(() => map.once("idle")).then(() => { element.dataset.areasReady = "true"; });
  if (Object.keys(found.areas).length || map.getZoom() >= 4) areas();
  else map.on("zoomend", function near() { if (map.getZoom() >= 4) { map.off("zoomend", near); areas(); } });
}

// The picture is painted before the map's library is read.
let Popup;
requestAnimationFrame(() => setTimeout(() => {
  for (const element of document.querySelectorAll(".map")) {
    draw(element).catch((error) => {
      element.querySelector(".live")?.remove();
      element.dataset.ready = "failed";
      const note = document.createElement("p");
      note.className = "small soft";
      note.textContent = `The map cannot be moved here (${error.message}); the picture and the table hold the same incidents.`;
      element.after(note);
    });
  }
}));
