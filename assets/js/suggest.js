/**
 * Suggestions while one types: an ARIA combobox with a list, complete by keyboard.
 *
 * [data-suggest="<address>"] around the text box and an input[data-suggest-value] (hidden), with
 *   data-nothing   “Nekas netika atrasts”
 *   data-found     “Ieteikumi: {n}”, announced
 *
 * Server contract: GET <address>?q=<typed words> (an address may have a query already) answers
 * application/json: [{"value": "…", "label": "…", "note": "…"}], best first, at most about ten;
 * `note` may be missing. Any other answer closes the list.
 *
 * The form sends both the words and the value; the value is empty unless a suggestion was chosen
 * and the words were left alone. Without scripts the server searches for the words itself. Choosing
 * fires `change` on the hidden input, which autosave.js listens to as well.
 *
 * Keys: ↓ ↑ move, Enter chooses, Escape closes (again: clears), Tab leaves.
 */

const WAIT = 120;
let boxes = 0;

function start(frame) {
  const box = frame.querySelector("input:not([data-suggest-value])");
  const value = frame.querySelector("[data-suggest-value]");
  if (!box || !value) return;

  const list = document.createElement("ul");
  list.className = "suggest-list";
  list.id = `suggest-${(boxes += 1)}`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", document.querySelector(`label[for="${CSS.escape(box.id)}"]`)?.textContent.trim() ?? "");
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  frame.append(list, status);
  for (const [name, setting] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) box.setAttribute(name, setting);

  let options = [];
  let active = -1;
  let asked = null;
  let wait;

  const close = () => {
    clearTimeout(wait);
    asked?.abort();
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const point = (place) => {
    if (options.length === 0) return;
    active = (place + options.length) % options.length;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
    const item = list.children[active];
    box.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  };

  const choose = (place) => {
    box.value = options[place].label;
    value.value = options[place].value;
    status.textContent = options[place].label;
    close();
    value.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const show = (found) => {
    options = found;
    active = -1;
    list.replaceChildren(...found.map((option, place) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${place}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.append(option.label);
      if (option.note) {
        const note = document.createElement("span");
        note.className = "suggest-note";
        note.textContent = option.note;
        item.append(note);
      }
      // The box must keep the focus: choosing happens before it could be lost.
      item.addEventListener("pointerdown", (event) => event.preventDefault());
      item.addEventListener("click", () => choose(place));
      return item;
    }));
    if (found.length === 0) {
      const none = document.createElement("li");
      none.className = "suggest-none";
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.setAttribute("aria-selected", "false");
      none.textContent = frame.dataset.nothing;
      list.append(none);
    }
    status.textContent = found.length === 0 ? frame.dataset.nothing : frame.dataset.found.replace("{n}", found.length);
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
  };

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const mine = asked;
    const address = new URL(frame.dataset.suggest, document.baseURI);
    address.searchParams.set("q", box.value.trim());
    try {
      const answer = await fetch(address, { signal: mine.signal, headers: { accept: "application/json" } });
      const found = answer.ok ? await answer.json() : null;
      if (mine.signal.aborted) return;
      if (Array.isArray(found) && document.activeElement === box) show(found);
      else close();
    } catch {
      // No connection or asked anew: the words in the box are enough for the server.
      if (!mine.signal.aborted) close();
    }
  };

  box.addEventListener("input", () => {
    if (value.value !== "") {
      value.value = "";
      value.dispatchEvent(new Event("change", { bubbles: true }));
    }
    clearTimeout(wait);
    if (box.value.trim().length < 2) return close();
    wait = setTimeout(ask, WAIT);
  });

  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const open = !list.hidden;
    if (event.key === "ArrowDown" && !open && box.value.trim().length >= 2) ask();
    else if (event.key === "ArrowDown" && open) point(active + 1);
    else if (event.key === "ArrowUp" && open) point(active < 0 ? -1 : active - 1);
    else if (event.key === "Enter" && open && active >= 0) choose(active);
    else if (event.key === "Escape" && open) close();
    else if (event.key === "Escape" && box.value !== "") {
      box.value = "";
      box.dispatchEvent(new Event("input", { bubbles: true }));
    } else return;
    event.preventDefault();
  });
  box.addEventListener("blur", close);
}

document.querySelectorAll("[data-suggest]").forEach(start);
