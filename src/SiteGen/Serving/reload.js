// Reloads the page after a build, or only its styles where nothing else changed, and shows the problems of a build that
// failed over the page until they are mended.
const style = document.createElement("link");
style.rel = "stylesheet";
style.href = "/_site/reload.css";
document.head.append(style);

let shown = null;
let build = null;

function hide() {
  shown?.remove();
  shown = null;
}

function show(problems) {
  hide();
  shown = document.createElement("section");
  shown.id = "site-problems";
  shown.setAttribute("role", "alert");
  const heading = document.createElement("h2");
  heading.textContent = problems.length === 1 ? "The build found a problem" : `The build found ${problems.length} problems`;
  const list = document.createElement("ul");
  for (const problem of problems) {
    const item = document.createElement("li");
    item.textContent = problem;
    list.append(item);
  }
  const note = document.createElement("p");
  note.textContent = "The page below is from the last build that succeeded.";
  shown.append(heading, list, note);
  document.body.prepend(shown);
}

// The page as it was served, to be compared with what a build makes of it.
let served = source();

async function source() {
  const response = await fetch(location.href);
  return response.text();
}

// The addresses of the style sheets, and the page without them.
function taken(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const sheets = [...page.querySelectorAll('link[rel="stylesheet"]')];
  const hrefs = sheets.map((sheet) => sheet.getAttribute("href"));
  for (const sheet of sheets) sheet.setAttribute("href", "");
  return { hrefs, rest: page.documentElement.outerHTML };
}

// A new sheet is laid beside the old one, which goes once the new one is there: the page is never without style.
function swap(before, after) {
  for (const [i, href] of after.entries()) {
    if (href === before[i]) continue;
    const old = [...document.querySelectorAll('link[rel="stylesheet"]')].find((sheet) => sheet.getAttribute("href") === before[i]);
    const fresh = old.cloneNode();
    fresh.href = href;
    fresh.onload = fresh.onerror = () => old.remove();
    old.after(fresh);
  }
}

async function update() {
  try {
    const [before, now] = [await served, await source()];
    const [old, fresh] = [taken(before), taken(now)];
    const moved = old.hrefs.some((href, i) => href !== fresh.hrefs[i]);
    if (!moved || old.rest !== fresh.rest || old.hrefs.length !== fresh.hrefs.length) {
      location.reload();
      return;
    }
    swap(old.hrefs, fresh.hrefs);
    served = now;
    hide();
  } catch {
    location.reload();
  }
}

new EventSource("/_site/events").onmessage = (event) => {
  const state = JSON.parse(event.data);
  if (state.problems.length > 0) show(state.problems);
  else if (build !== null && state.build !== build) update();
  else hide();
  build = state.build;
};
