/**
 * Saves each field by itself while a form is filled in.
 *
 * form[data-autosave="<address>"] with data-saved, data-saving, data-offline, data-failed (words).
 * Controls with data-version="<number>" are saved when they change; text also when the writing
 * pauses for a second. [data-save-state="<field name>"] tells how it goes. #conflict-template
 * holds the markup of a conflict. A suggest field is saved by its hidden value: its text box
 * carries the version, and both `value` and `words` are sent.
 *
 * Server contract: POST <address>, application/x-www-form-urlencoded:
 *   field     the control's name
 *   value     the new answer; of a checkbox group one `value` for each ticked box, none if none is
 *   words     only of a suggest field: what stands in the text box
 *   version   the version this answer was made from
 * Answers, application/json:
 *   200 {"version": 5, "saved_at_text": "Saglabāts plkst. 20.41", "shows": {"total": "120,00 EUR"}?}
 *       `shows` are words for other places of the page, by the name in their data-shown
 *   409 {"version": 6, "your_text": "…", "their_text": "…", "their_value": "…"?}
 *       somebody else saved version 6 meanwhile; `their_value` where value and text differ
 *   422 {"message": "…"}   refused for what it says; shown, tried again at the next change
 *   other 4xx: data-failed is shown (signed out, closed). 5xx, 429 and no connection: tried again.
 * A request may arrive twice with the same version and value (its answer was lost): the server
 * answers 200 again when the saved value is equal.
 *
 * Pressing a button sends the whole form as ever. Leaving with unsaved words asks first; what is
 * already on its way arrives although the page is left.
 */

const PAUSE = 1000;
const RETRIES = [2000, 5000, 10000, 30000];
/** Browsers refuse more than 64 KiB of bodies that outlive their page; longer answers are sent without. */
const MAX_KEPT_ALIVE = 60_000;

class Saver {
  constructor(form) {
    this.form = form;
    this.waiting = new Set();
    this.pauses = new Map();
    this.busy = false;
    this.tries = 0;
    form.addEventListener("input", (event) => this.touched(event.target, PAUSE));
    form.addEventListener("change", (event) => this.touched(event.target, 0));
    form.addEventListener("submit", () => { this.leaving = true; });
    addEventListener("online", () => { this.tries = 0; this.send(); });
    addEventListener("beforeunload", (event) => {
      if (!this.leaving && (this.waiting.size > 0 || this.pauses.size > 0)) event.preventDefault();
    });
  }

  /** The controls of a field: one, or all boxes of a group. */
  controls(name) {
    return [...this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)].filter((one) => one.dataset.version);
  }

  touched(control, pause) {
    const box = control.hasAttribute?.("data-suggest-value")
      ? control.closest("[data-suggest]").querySelector("[data-version]")
      : control;
    if (!box?.dataset?.version) return;
    const name = box.name;
    clearTimeout(this.pauses.get(name));
    this.pauses.set(name, setTimeout(() => {
      this.pauses.delete(name);
      if (this.form.querySelector(`[data-conflict="${CSS.escape(name)}"]`)) return;
      this.waiting.add(name);
      this.send();
    }, pause));
  }

  answers(name) {
    const [first, ...others] = this.controls(name);
    const answers = new URLSearchParams({ field: name, version: first.dataset.version });
    const value = first.closest("[data-suggest]")?.querySelector("[data-suggest-value]");
    if (value) {
      answers.set("value", value.value);
      answers.set("words", first.value);
    } else if (first.type === "checkbox" || first.type === "radio") {
      for (const box of [first, ...others]) if (box.checked) answers.append("value", box.value);
    } else {
      answers.set("value", first.value);
    }
    return answers;
  }

  /** Sends what waits, one field after the other, so that versions never overtake each other. */
  async send() {
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.again);
    while (this.waiting.size > 0) {
      const [name] = this.waiting;
      this.tell(name, "saving", this.form.dataset.saving);
      this.waiting.delete(name);
      if (await this.save(name)) {
        this.tries = 0;
        continue;
      }
      this.waiting.add(name);
      for (const late of this.waiting) this.tell(late, "offline", this.form.dataset.offline);
      this.again = setTimeout(() => this.send(), RETRIES[Math.min(this.tries, RETRIES.length - 1)]);
      this.tries += 1;
      break;
    }
    this.busy = false;
  }

  /** Saves one field. False means: try again later. */
  async save(name) {
    let answer;
    let body;
    try {
      const answers = this.answers(name);
      answer = await fetch(this.form.dataset.autosave, {
        method: "POST",
        body: answers,
        headers: { accept: "application/json" },
        redirect: "manual",
        keepalive: answers.toString().length < MAX_KEPT_ALIVE,
      });
      body = await answer.json().catch(() => ({}));
    } catch {
      return false;
    }
    if (answer.status === 429 || answer.status >= 500) return false;
    if (answer.ok && body.version !== undefined) {
      this.versioned(name, body.version);
      this.tell(name, "saved", body.saved_at_text ?? this.form.dataset.saved);
      for (const [place, words] of Object.entries(body.shows ?? {})) {
        for (const shown of document.querySelectorAll(`[data-shown="${CSS.escape(place)}"]`)) shown.textContent = words;
      }
    } else if (answer.status === 409 && body.version !== undefined) {
      this.conflict(name, body);
    } else {
      this.tell(name, "failed", body.message ?? this.form.dataset.failed);
    }
    return true;
  }

  versioned(name, version) {
    for (const control of this.controls(name)) control.dataset.version = version;
  }

  tell(name, state, words) {
    const place = this.form.querySelector(`[data-save-state="${CSS.escape(name)}"]`);
    if (!place) return;
    place.dataset.state = state;
    if (place.textContent !== words) place.textContent = words;
  }

  conflict(name, { version, your_text, their_text, their_value }) {
    const template = document.getElementById("conflict-template");
    const field = this.form.querySelector(`[data-field="${CSS.escape(name)}"]`);
    if (!template || !field) return this.tell(name, "failed", this.form.dataset.failed);
    const box = template.content.cloneNode(true).firstElementChild;
    box.dataset.conflict = name;
    box.querySelector("[data-conflict-yours]").textContent = your_text;
    box.querySelector("[data-conflict-theirs]").textContent = their_text;
    const settle = () => {
      box.remove();
      this.versioned(name, version);
      this.controls(name)[0]?.focus();
    };
    box.querySelector("[data-keep-mine]").addEventListener("click", () => {
      settle();
      this.waiting.add(name);
      this.send();
    });
    box.querySelector("[data-take-theirs]").addEventListener("click", () => {
      this.put(name, their_value ?? their_text, their_text);
      settle();
      this.tell(name, "saved", this.form.dataset.saved);
    });
    this.tell(name, "", "");
    field.append(box);
    box.setAttribute("tabindex", "-1");
    box.focus();
  }

  put(name, value, words) {
    for (const control of this.controls(name)) {
      const hidden = control.closest("[data-suggest]")?.querySelector("[data-suggest-value]");
      if (hidden) {
        hidden.value = value;
        control.value = words;
      } else if (control.type === "radio" || control.type === "checkbox") {
        control.checked = [value].flat().includes(control.value);
      } else {
        control.value = value;
      }
    }
  }
}

for (const form of document.querySelectorAll("form[data-autosave]")) new Saver(form);
