/**
 * Attendance on a phone, with and without a connection.
 *
 * form[data-attendance="<address of sync>"] with data-page (address of the page), data-owner (who is
 * signed in), data-block, data-open where marks are taken, and the words data-word-<name>. Radio buttons
 * are named `p-<person>` and carry data-version; [data-save-state="p-<person>"] tells how it goes.
 * data-blocks lists all blocks as JSON, [{id, label}]. #attendance-status tells it of the whole.
 *
 * A mark is kept in this browser first (`js/attendance-queue.js`, which has the contract with the server)
 * and sent as soon as there is a connection, each with an identity of its own, so that what is sent twice
 * counts once. What somebody else noted differently meanwhile is shown with both values until a person
 * has chosen. The last mark of each person can be taken back.
 *
 * While marks are taken, the pages of all blocks are kept for the time without a connection; afterwards
 * they are removed.
 */

import "./attendance-queue.js";

const PAGES = "saikne-attendance-2";
const ASSETS = "saikne-assets-2";
const RETRY = 5000;
const queue = self.attendanceQueue;

class Attendance {
  constructor(form) {
    this.form = form;
    this.address = form.dataset.attendance;
    this.owner = form.dataset.owner;
    this.block = form.dataset.block;
    this.blocks = JSON.parse(form.dataset.blocks);
    this.isOpen = "open" in form.dataset;
    this.status = document.getElementById("attendance-status");
    this.chosen = new Map();
    for (const radio of form.querySelectorAll("input[type=radio]:checked")) this.chosen.set(radio.name, radio.value);
    form.addEventListener("change", (event) => this.noted(event.target));
    form.addEventListener("submit", (event) => this.submitted(event));
    for (const other of document.querySelectorAll("form[data-attendance-end]")) {
      other.addEventListener("submit", (event) => this.ends(event));
    }
    addEventListener("online", () => this.send());
    addEventListener("offline", () => this.tell());
  }

  async start() {
    await this.restore();
    if (this.isOpen) {
      await this.keepPages().catch(() => { /* Private windows keep nothing; the page works with a connection. */ });
    } else await this.forgetPages();
    await this.send();
  }

  word(name, values = {}) {
    let words = this.form.dataset[`word${name[0].toUpperCase()}${name.slice(1)}`] ?? "";
    for (const [place, value] of Object.entries(values)) words = words.replace(`{${place}}`, value);
    return words;
  }

  // ——— what the thumb does

  async noted(radio) {
    if (radio.type !== "radio" || !radio.name.startsWith("p-")) return;
    const before = this.chosen.get(radio.name) ?? "expected";
    await this.keep([radio.name], radio.value);
    this.say(radio.name, "kept", this.word("kept"), [[this.word("undo"), () => this.undo(radio.name, before)]]);
    await this.send();
  }

  async keep(names, state) {
    const at = performance.timeOrigin + performance.now();
    await queue.keep(names.map((name) => ({
      id: self.crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2, 12)}`,
      owner: this.owner,
      address: this.address,
      block: this.block,
      person: name.slice(2),
      state,
      version: Number(this.radios(name)[0].dataset.version),
      at,
    })));
    for (const name of names) this.chosen.set(name, state);
    await this.tell();
  }

  async undo(name, state) {
    this.choose(name, state);
    await this.keep([name], state);
    this.say(name, "kept", this.word("kept"));
    this.radios(name)[0].focus();
    await this.send();
  }

  /** The buttons do without the server what the server would do: save, and note the rest as present. */
  async submitted(event) {
    event.preventDefault();
    if (event.submitter?.name === "rest") {
      const every = new Set([...this.form.querySelectorAll("input[type=radio]")].map((radio) => radio.name));
      const names = [...every].filter((name) => !this.radios(name).some((radio) => radio.checked));
      await this.keep(names, event.submitter.value);
      for (const name of names) {
        this.choose(name, event.submitter.value);
        this.say(name, "kept", this.word("kept"), [[this.word("undo"), () => this.undo(name, "expected")]]);
      }
    }
    await this.send();
  }

  /** The end locks the attendance: what waits here goes first. */
  async ends(event) {
    if (this.mayEnd) return;
    event.preventDefault();
    const form = event.target;
    await this.send();
    const left = await this.mine();
    if (left.length > 0) {
      this.status.textContent = this.word("unsent", { n: left.length });
      this.status.scrollIntoView({ block: "center" });
      return;
    }
    this.mayEnd = true;
    form.requestSubmit();
  }

  // ——— what the page shows

  radios(name) {
    return [...this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
  }

  choose(name, state) {
    this.chosen.set(name, state);
    for (const radio of this.radios(name)) radio.checked = radio.value === state;
  }

  label(name, state) {
    const radio = this.radios(name).find((one) => one.value === state);
    return radio?.nextElementSibling?.textContent.trim() ?? this.word("nothing");
  }

  version(name, version) {
    for (const radio of this.radios(name)) radio.dataset.version = version;
    const hidden = this.form.querySelector(`[name="v-${CSS.escape(name.slice(2))}"]`);
    if (hidden) hidden.value = version;
  }

  /** Says how it goes with a person; `buttons` are pairs of words and deeds. */
  say(name, state, words, buttons = []) {
    const line = this.form.querySelector(`[data-save-state="${CSS.escape(name)}"]`);
    if (!line) return;
    line.dataset.state = state;
    line.textContent = words;
    const who = line.closest("fieldset")?.querySelector(".presence-name")?.textContent.trim() ?? "";
    for (const [label, deed] of buttons) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: `button button-${state === "conflict" ? "secondary" : "quiet"}`, textContent: label });
      button.setAttribute("aria-label", `${label} – ${who}`);
      button.addEventListener("click", deed);
      line.append(" ", button);
    }
  }

  /** What waits of this session; of other sessions other pages tell. */
  async mine() {
    return (await queue.all(this.owner)).filter((mark) => mark.address === this.address);
  }

  async restore() {
    for (const mark of await this.mine()) if (mark.block === this.block) this.show(mark);
    await this.tell();
  }

  show(mark) {
    const name = `p-${mark.person}`;
    if (mark.conflict) return this.showConflict(mark, mark.conflict);
    if (mark.refused) return this.showRefused(mark);
    this.choose(name, mark.state);
    return this.say(name, "kept", this.word("kept"));
  }

  showConflict(mark, theirs) {
    const name = `p-${mark.person}`;
    const [yours, other] = [this.label(name, mark.state), this.label(name, theirs.state)];
    this.choose(name, theirs.state);
    this.version(name, theirs.version);
    this.say(name, "conflict", this.word("conflict", { yours, theirs: other, by: theirs.by ?? "–" }), [
      [this.word("mine", { yours }), () => this.undo(name, mark.state)],
      [this.word("theirs", { theirs: other }), () => this.drop(mark)],
    ]);
  }

  showRefused(mark) {
    const name = `p-${mark.person}`;
    const why = typeof mark.refused === "string" ? mark.refused : "";
    const words = this.word("refused", { yours: this.label(name, mark.state) });
    this.say(name, "failed", `${words} ${why}`, [[this.word("drop"), () => this.drop(mark)]]);
  }

  async drop(mark) {
    await queue.remove(mark.id);
    this.say(`p-${mark.person}`, "", "");
    this.radios(`p-${mark.person}`)[0]?.focus();
    await this.tell();
  }

  async tell() {
    const marks = await this.mine();
    const waiting = marks.filter(queue.waits).length;
    const open = marks.filter((mark) => mark.conflict || mark.refused);
    const sentences = [];
    if (!navigator.onLine) sentences.push(this.word("offline"));
    if (this.isSignedOut) sentences.push(this.word("signedOut"));
    if (waiting > 0) sentences.push(this.word("waiting", { n: waiting }));
    else if (this.hasSent && open.length === 0) sentences.push(this.word("done"));
    if (open.length > 0) sentences.push(this.word("decide", { n: open.length }));
    if (this.isKept && navigator.onLine && waiting === 0) sentences.push(this.word("ready"));
    this.status.dataset.state = open.length > 0 ? "conflict" : waiting > 0 || !navigator.onLine ? "offline" : "done";
    this.status.textContent = sentences.join(" ");
    for (const mark of open.filter((one) => one.block !== this.block)) this.leadTo(mark.block);
  }

  /** Marks of another block wait for a decision there. */
  leadTo(id) {
    const href = `${this.form.dataset.page}?block=${id}`;
    if (this.status.querySelector(`a[href="${CSS.escape(href)}"]`)) return;
    const textContent = this.blocks.find((block) => block.id === id)?.label ?? "";
    const link = document.createElement("a");
    link.setAttribute("href", href);
    this.status.append(" ", Object.assign(link, { textContent }));
  }

  // ——— the server

  async send() {
    clearTimeout(this.later);
    let settled = [];
    try {
      settled = await queue.send(this.owner);
      this.isSignedOut = false;
    } catch (problem) {
      settled = problem.settled ?? [];
      this.isSignedOut = Boolean(problem.isSignedOut);
      if (!this.isSignedOut) this.later = setTimeout(() => this.send(), RETRY);
    }
    const here = settled.filter(({ mark }) => mark.address === this.address);
    this.hasSent ||= here.length > 0;
    const left = await this.mine();
    for (const { mark, answer } of here) if (mark.block === this.block) this.answered(mark, answer, left);
    await this.tell();
    if (this.isKept && here.length > 0) await this.keepPages(new Set(here.map(({ mark }) => mark.block))).catch(() => {});
  }

  answered(mark, answer, left) {
    const name = `p-${mark.person}`;
    if (answer.version !== undefined) this.version(name, answer.version);
    const newer = left.find((one) => one.block === mark.block && one.person === mark.person && one.id !== mark.id);
    if (newer) return this.show(newer);
    if (answer.became === "conflict") return this.showConflict(mark, answer);
    if (answer.became === "refused") return this.showRefused({ ...mark, refused: answer.message ?? true });
    if (answer.state) this.choose(name, answer.state);
    const line = this.form.querySelector(`[data-save-state="${CSS.escape(name)}"]`);
    const button = line?.querySelector("button");
    if (line) Object.assign(line.dataset, { state: "saved" });
    // The way back stays: only the words change.
    if (button) line.firstChild.textContent = this.word("saved");
    else this.say(name, "saved", this.word("saved"));
    return undefined;
  }

  // ——— the time without a connection

  /** Keeps the pages of these blocks, or of all, and everything they are drawn with. */
  async keepPages(blocks) {
    if (!self.caches || !navigator.serviceWorker || !navigator.onLine) return;
    await navigator.serviceWorker.register("/service-worker.js");
    const pages = await caches.open(PAGES);
    const before = await (await pages.match("/owner"))?.text();
    if (before && before !== this.owner) {
      await caches.delete(PAGES);
      return this.keepPages(blocks);
    }
    await pages.put("/owner", new Response(this.owner));
    const ids = this.blocks.map(({ id }) => id).filter((id) => !blocks || blocks.has(id));
    const addresses = ids.map((id) => `${this.form.dataset.page}?block=${id}`);
    for (const address of [this.form.dataset.page, ...addresses]) {
      const answer = await fetch(address);
      if (answer.ok && !answer.redirected) await pages.put(address, answer);
    }
    if (!blocks) await this.keepAssets();
    await navigator.serviceWorker.ready;
    this.isKept = true;
    return this.tell();
  }

  async keepAssets() {
    const assets = await caches.open(ASSETS);
    const used = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    const named = [...document.querySelectorAll("link[href], script[src]")].map((one) => new URL(one.href ?? one.src).pathname);
    named.push(new URL("./offline.js", import.meta.url).pathname);
    const addresses = new Set([...used, ...named].filter((path) => path.startsWith("/assets/")));
    for (const request of await assets.keys()) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith("/assets/") && !addresses.has(pathname)) await assets.delete(request);
    }
    for (const address of addresses) if (!(await assets.match(address))) await assets.add(address);
  }

  async forgetPages() {
    if (!self.caches || !(await caches.has(PAGES))) return;
    const pages = await caches.open(PAGES);
    for (const request of await pages.keys()) {
      if (new URL(request.url).pathname === this.form.dataset.page) await pages.delete(request);
    }
  }
}

for (const form of document.querySelectorAll("form[data-attendance]")) new Attendance(form).start();
