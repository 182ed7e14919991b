// Keys of the review; every act is also a button. Nothing happens while a field is being filled.
// A filter applies as soon as it is chosen; without this script its button does.
const typing = (element) => element.matches("input:not([type=checkbox]), select, textarea");
const links = () => [...document.querySelectorAll("[data-problems] a")];

function step(by) {
  const all = links();
  const now = all.findIndex((link) => link.getAttribute("aria-current"));
  const next = all[Math.min(Math.max(now + by, 0), all.length - 1)];
  if (next) {
    next.click();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }
  if (event.key === "j" || event.key === "k") {
    step(event.key === "j" ? 1 : -1);
    return;
  }
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (target && !target.disabled) {
    event.preventDefault();
    if (target.matches("button")) {
      target.click();
    } else {
      target.focus();
      target.select();
    }
  }
});

document.querySelectorAll("form[data-auto] select").forEach((select) => {
  select.addEventListener("change", () => select.form.requestSubmit());
});
