/**
 * The marks that wait in this browser to be sent; used by the attendance page and by the service worker,
 * as `self.attendanceQueue`.
 *
 * Kept in IndexedDB: identities and states, never a name. Each mark carries who noted it, so that nobody
 * sends the marks of another person who used the same phone. A mark that was answered is removed; one that
 * the server did not take stays, with the server's answer, until a person has decided.
 *
 * A mark: {id, owner, address, block, person, state, version, at, sending?, conflict?, refused?}
 *   conflict: {state, version, by}  what somebody else noted meanwhile, and who in words
 *   refused:  true | "words"    the server does not take it
 *
 * Server contract: POST <address>, application/x-www-form-urlencoded, one `mark` each:
 *   <id> <block> <person> <state> <version>
 * Answers 200 with JSON, one entry a mark: {id, became: saved|conflict|refused, version?, state?, by?}.
 * 401 and 403: signed out, everything waits. 409, 429, 5xx and no connection: tried again. Other 4xx with
 * {message}: the marks are refused.
 */

{
  const opened = () => new Promise((done, fail) => {
    const request = indexedDB.open("saikne-attendance", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("marks", { keyPath: "id" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

  /** Works on all marks in one transaction: `deed(marks, store)`. */
  const withMarks = async (deed) => {
    const database = await opened();
    try {
      return await new Promise((done, fail) => {
        const transaction = database.transaction("marks", "readwrite");
        const store = transaction.objectStore("marks");
        const asked = store.getAll();
        let result;
        asked.onsuccess = () => { result = deed(asked.result.sort((one, other) => one.at - other.at), store); };
        transaction.oncomplete = () => done(result);
        transaction.onerror = () => fail(transaction.error);
        transaction.onabort = () => fail(transaction.error);
      });
    } finally {
      database.close();
    }
  };

  const isSameCell = (one, other) => one.owner === other.owner && one.address === other.address
    && one.block === other.block && one.person === other.person;

  const waits = (mark) => !mark.conflict && !mark.refused;

  /** What waits of a person, oldest first. */
  const all = (owner) => withMarks((marks) => marks.filter((mark) => mark.owner === owner));

  /** Keeps marks, all or none, in place of those of the same person and block that are not on their way. */
  const keep = (added) => withMarks((marks, store) => {
    for (const mark of added) {
      for (const other of marks) if (isSameCell(other, mark) && !other.sending) store.delete(other.id);
      store.put(mark);
    }
  });

  const remove = (id) => withMarks((marks, store) => { store.delete(id); });

  const clear = () => withMarks((marks, store) => { store.clear(); });

  const settle = (answers) => withMarks((marks, store) => {
    const settled = [];
    for (const answer of answers) {
      const mark = marks.find((one) => one.id === answer.id);
      if (!mark) continue;
      const newer = marks.filter((one) => one.id !== mark.id && isSameCell(one, mark) && one.at >= mark.at);
      if (answer.became === "saved" || newer.length > 0) store.delete(mark.id);
      else if (answer.became === "conflict") store.put({ ...mark, sending: false, conflict: { state: answer.state, version: answer.version, by: answer.by } });
      else store.put({ ...mark, sending: false, refused: answer.message ?? true });
      // What was tapped while the first mark was on its way was made from that one.
      if (answer.became === "saved") for (const one of newer) store.put(Object.assign(one, { version: answer.version }));
      settled.push({ mark, answer });
    }
    return settled;
  });

  const post = async (address, marks) => {
    const body = new URLSearchParams();
    for (const mark of marks) body.append("mark", `${mark.id} ${mark.block} ${mark.person} ${mark.state} ${mark.version}`);
    const answer = await fetch(address, { method: "POST", body, headers: { accept: "application/json" } });
    if (answer.ok) return answer.json();
    if ([401, 403].includes(answer.status)) throw Object.assign(new Error("signed out"), { isSignedOut: true });
    if (answer.status >= 500 || [408, 409, 429].includes(answer.status)) throw new Error(String(answer.status));
    const { message } = await answer.json().catch(() => ({}));
    return marks.map(({ id }) => ({ id, became: "refused", message }));
  };

  /** Takes the oldest waiting mark of each person and block: a later one is made from its answer. */
  const taken = (owner) => withMarks((marks, store) => {
    const first = [];
    for (const mark of marks) {
      if (mark.owner === owner && waits(mark) && !first.some((one) => isSameCell(one, mark))) first.push(mark);
    }
    for (const mark of first) store.put({ ...mark, sending: true });
    return first;
  });

  const putBack = (some) => withMarks((marks, store) => {
    for (const mark of marks) if (some.some((one) => one.id === mark.id)) store.put({ ...mark, sending: false });
  });

  const sendNow = async (owner) => {
    const settled = [];
    for (let marks = await taken(owner); marks.length > 0; marks = await taken(owner)) {
      try {
        for (const address of new Set(marks.map((mark) => mark.address))) {
          settled.push(...await settle(await post(address, marks.filter((mark) => mark.address === address))));
        }
      } catch (problem) {
        await putBack(marks);
        throw Object.assign(problem, { settled });
      }
    }
    return settled;
  };

  /** Sends what waits of a person; one sender at a time. Gives each mark with its answer. */
  const send = (owner) => (navigator.locks ? navigator.locks.request("saikne-attendance", () => sendNow(owner)) : sendNow(owner));

  self.attendanceQueue = { all, keep, remove, clear, send, waits };
}
