/**
 * Attendance on a phone, with and without a connection.
 *
 * form[data-attendance="<address>"] with data-block and the words data-kept, data-saved, data-conflict,
 * data-refused, data-waiting, data-done. Radio buttons are named `p-<person>` and carry data-version.
 * A mark is kept in this browser first and sent as soon as there is a connection, each with an identity
 * of its own, so that what is sent twice counts once.
 *
 * Server contract: POST <address>, application/x-www-form-urlencoded, one `mark` each:
 *   <identity> <block> <person> <state> <version>
 * Answers 200 with JSON, one entry a mark: {id, became: saved|conflict|refused, version?, state?}.
 * Other 4xx: the marks are refused (locked, signed out) and stay here to be read; else tried again.
 *
 * The pages of all blocks are opened once in the background, so that the service worker has them when
 * the connection is gone.
 */

const RETRY = 5000;

class Attendance {
  constructor(form) {
    this.form = form;
    this.key = `attendance ${form.dataset.attendance}`;
    this.status = document.getElementById("attendance-status");
    this.busy = false;
    form.addEventListener("change", (event) => this.noted(event.target));
    // The button sends the whole form as ever; what waits here would only repeat it.
    form.addEventListener("submit", () => { if (navigator.onLine) this.keep([]); });
    addEventListener("online", () => this.send());
    this.restore();
    this.send();
    this.fetchBlocks();
  }

  waiting() {
    try { return JSON.parse(localStorage.getItem(this.key) ?? "[]"); } catch { return []; }
  }

  keep(marks) {
    if (marks.length > 0) localStorage.setItem(this.key, JSON.stringify(marks));
    else localStorage.removeItem(this.key);
    this.tell();
  }

  noted(radio) {
    if (radio.type !== "radio" || !radio.name.startsWith("p-")) return;
    const person = radio.name.slice(2);
    const block = this.form.dataset.block;
    const id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2, 12)}`;
    const others = this.waiting().filter((mark) => mark.person !== person || mark.block !== block || mark.sent);
    this.keep([...others, { id, block, person, state: radio.value, version: Number(radio.dataset.version) }]);
    this.say(person, this.form.dataset.kept);
    this.send();
  }

  /** Shows what waits here of this block, after the page was opened again. */
  restore() {
    for (const mark of this.waiting()) {
      if (mark.block !== this.form.dataset.block) continue;
      const radio = this.radio(mark.person, mark.state);
      if (radio) radio.checked = true;
      this.say(mark.person, this.form.dataset.kept);
    }
    this.tell();
  }

  radio(person, state) {
    return this.form.querySelector(`[name="p-${CSS.escape(person)}"][value="${CSS.escape(state)}"]`);
  }

  async send() {
    const marks = this.waiting();
    if (this.busy || marks.length === 0) return;
    this.busy = true;
    const body = new URLSearchParams();
    for (const mark of marks) {
      body.append("mark", `${mark.id} ${mark.block} ${mark.person} ${mark.state} ${mark.version}`);
    }
    try {
      const answer = await fetch(this.form.dataset.attendance, { method: "POST", body, headers: { accept: "application/json" } });
      if (answer.ok) this.answered(await answer.json());
      else if (answer.status < 500 && answer.status !== 429) this.refused(marks, await answer.json().catch(() => ({})));
      else throw new Error(String(answer.status));
    } catch {
      clearTimeout(this.later);
      this.later = setTimeout(() => this.send(), RETRY);
    }
    this.busy = false;
    this.tell();
  }

  answered(answers) {
    const done = new Map(answers.map((answer) => [answer.id, answer]));
    const marks = this.waiting();
    for (const mark of marks) {
      const answer = done.get(mark.id);
      if (!answer) continue;
      const words = { saved: "saved", conflict: "conflict", refused: "refused" }[answer.became];
      if (mark.block === this.form.dataset.block) this.settle(mark, answer, this.form.dataset[words]);
    }
    const left = marks.filter((mark) => !done.has(mark.id));
    for (const mark of left) {
      const newer = answers.find((answer) => answer.id !== mark.id && answer.became === "saved"
        && marks.some((one) => one.id === answer.id && one.person === mark.person && one.block === mark.block));
      if (newer) mark.version = newer.version;
    }
    this.keep(left);
    if (left.length > 0) setTimeout(() => this.send(), 0);
  }

  settle(mark, answer, words) {
    if (answer.version !== undefined) {
      for (const radio of this.form.querySelectorAll(`[name="p-${CSS.escape(mark.person)}"]`)) {
        radio.dataset.version = answer.version;
      }
      const hidden = this.form.querySelector(`[name="v-${CSS.escape(mark.person)}"]`);
      if (hidden) hidden.value = answer.version;
    }
    if (answer.became === "conflict") {
      const label = (state) => this.radio(mark.person, state)?.nextElementSibling?.textContent.trim() ?? state;
      const radio = this.radio(mark.person, answer.state);
      if (radio) radio.checked = true;
      this.say(mark.person, words.replace("{yours}", label(mark.state)).replace("{theirs}", label(answer.state)));
    } else {
      this.say(mark.person, words);
    }
  }

  refused(marks, answer) {
    for (const mark of marks) {
      if (mark.block === this.form.dataset.block) this.say(mark.person, answer.message ?? this.form.dataset.refused);
    }
  }

  say(person, words) {
    const line = this.form.querySelector(`[data-save-state="p-${CSS.escape(person)}"]`);
    if (line) line.textContent = words;
  }

  tell() {
    const count = this.waiting().length;
    if (count > 0) this.status.textContent = this.form.dataset.waiting.replace("{n}", String(count));
    else if (this.status.textContent) this.status.textContent = this.form.dataset.done;
  }

  async fetchBlocks() {
    if (!("serviceWorker" in navigator) || !navigator.onLine) return;
    try {
      await navigator.serviceWorker.register("/service-worker.js");
      await navigator.serviceWorker.ready;
      for (const link of document.querySelectorAll(".tabs a")) await fetch(link.href);
    } catch { /* Private windows have no service worker; the page works with a connection. */ }
  }
}

for (const form of document.querySelectorAll("form[data-attendance]")) new Attendance(form);
