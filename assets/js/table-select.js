/**
 * Ticks all rows of a table and says how many are ticked.
 *
 * [data-table-select] around a table with one [data-select-all] and a [data-select] in each row;
 * the form around it holds a [data-bulk-bar] with [data-bulk-count="Izvēlēti: {n}"].
 * Shift and a click tick all rows between two.
 *
 * Server contract: none: the form sends the ticked boxes under their own name.
 */

function start(frame) {
  const all = frame.querySelector("[data-select-all]");
  const boxes = [...frame.querySelectorAll("[data-select]")];
  if (!all || boxes.length === 0) return;
  const bar = (frame.closest("form") ?? document).querySelector("[data-bulk-count]");
  let last = null;

  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    const words = bar?.querySelector("span");
    if (words) words.textContent = ticked > 0 ? bar.dataset.bulkCount.replace("{n}", ticked) : "";
  };

  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  boxes.forEach((box, place) => {
    box.addEventListener("click", (event) => {
      if (event.shiftKey && last !== null) {
        const [from, to] = [Math.min(last, place), Math.max(last, place)];
        for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
      }
      last = place;
      show();
    });
  });
  all.hidden = false;
  show();
}

document.querySelectorAll("[data-table-select]").forEach(start);
