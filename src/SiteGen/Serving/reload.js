// Reloads the page after a build and shows the problems of one that failed.
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

new EventSource("/_site/events").onmessage = (event) => {
  const state = JSON.parse(event.data);
  if (state.problems.length > 0) {
    show(state.problems);
  } else if (build !== null && state.build !== build) {
    location.reload();
    return;
  } else {
    hide();
  }
  build = state.build;
};
