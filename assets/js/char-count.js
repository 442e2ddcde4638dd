/**
 * Counts characters while one writes.
 *
 * [data-char-count="<limit>"] around a textarea and a .char-count paragraph, with
 *   data-left   “Atlikušās rakstzīmes: {n}”
 *   data-over   “Liekās rakstzīmes: {n}”
 *
 * Counts Unicode scalar values with line breaks as one, as the server does. Screen readers hear
 * the number when the writing pauses.
 *
 * Server contract: none. The server counts again.
 */

function start(frame) {
  const area = frame.querySelector("textarea");
  const shown = frame.querySelector(".char-count");
  if (!area || !shown) return;
  const limit = Number(frame.dataset.charCount);

  const spoken = document.createElement("p");
  spoken.className = "visually-hidden";
  spoken.setAttribute("role", "status");
  frame.append(spoken);

  let pause;
  const count = (speak) => {
    const left = limit - [...area.value].length;
    const text = left < 0 ? frame.dataset.over : frame.dataset.left;
    shown.textContent = text.replace("{n}", Math.abs(left));
    shown.classList.toggle("over", left < 0);
    clearTimeout(pause);
    if (speak) pause = setTimeout(() => { spoken.textContent = shown.textContent; }, 1000);
  };
  area.addEventListener("input", () => count(true));
  count(false);
}

document.querySelectorAll("[data-char-count]").forEach(start);
