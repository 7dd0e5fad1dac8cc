// Gives every block of code a button that copies it. Without this script the code can be selected as ever; the button
// lies over the block, so that nothing moves when it comes.
const clipboard = navigator.clipboard;
for (const block of clipboard ? document.querySelectorAll(".code") : []) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "code-copy";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    const copied = await clipboard.writeText(block.querySelector("pre").textContent).then(() => true, () => false);
    button.textContent = copied ? "Copied" : "Not copied";
    setTimeout(() => (button.textContent = "Copy"), 2000);
  });
  block.append(button);
}
