// What the pages do beyond links and forms; without it nothing is missing.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const field = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (field) {
    event.preventDefault();
    field.focus();
  }
});

// A click on marked words chooses the statement they belong to, the innermost where several do.
document.addEventListener("click", (event) => {
  const mark = event.target.closest(".text span[class]");
  const number = mark && [...mark.classList].filter((name) => /^m\d+$/.test(name)).pop();
  const record = number && document.querySelector(`.records .r${number.slice(1)}`);
  if (record && getSelection().isCollapsed) location.replace(`#${record.id}`);
});

// The record that was chosen says why it was found.
const why = () => document.querySelector(".record:target details")?.setAttribute("open", "");
addEventListener("hashchange", why);
why();
