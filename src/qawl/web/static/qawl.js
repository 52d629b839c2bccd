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

// On a phone the record that was chosen stands below the text: its place there is not to lie under it.
const uncover = () => {
  const record = matchMedia("(max-width: 59.99rem)").matches && document.querySelector(".records .record:target");
  if (record) document.getElementById(record.id.replace("s", "t"))?.scrollIntoView({ block: "nearest" });
};
addEventListener("hashchange", uncover);
uncover();
