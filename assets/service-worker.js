/**
 * Keeps the attendance pages of this person's sessions, and what they are drawn with, for the time
 * without a connection. No other page is kept; in its place stands `/offline`, which knows nobody.
 * The newest page comes first: the kept one is shown when the network does not answer in time.
 *
 * The pages are put here by `js/attendance.js`. When somebody signs out, the marks that wait are sent and
 * everything that is kept is removed, so that the next person at the phone reads nothing.
 */

const PAGES = "saikne-attendance-2";
const ASSETS = "saikne-assets-2";
const ATTENDANCE = /^\/trainings\/sessions\/[0-9a-f-]{36}\/attendance$/;
const OFFLINE = "/offline";
const PATIENCE = 4000;

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil((async () => {
    // Asked for as nobody: the page would otherwise carry a name in its menu.
    const answer = await fetch(OFFLINE, { credentials: "omit" });
    if (answer.ok) await (await caches.open(ASSETS)).put(OFFLINE, answer);
  })());
});

addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== PAGES && name !== ASSETS) await caches.delete(name);
    await clients.claim();
  })());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== location.origin) return;
  if (request.method === "POST" && address.pathname === "/sign-out") event.respondWith(signOut(request));
  if (request.method !== "GET") return;
  if (address.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (ATTENDANCE.test(address.pathname)) event.respondWith(attendance(request, address));
  else if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => withoutConnection()));
});

/** The block decides which page it is, not the language or anything else in the address. */
function keyOf(address) {
  const block = address.searchParams.get("block");
  return address.pathname + (block ? `?block=${block}` : "");
}

async function attendance(request, address) {
  const cache = await caches.open(PAGES);
  const key = keyOf(address);
  const kept = await cache.match(key, { ignoreVary: true });
  const fresh = fetch(request).then(async (answer) => {
    if (answer.ok && !answer.redirected) {
      if (kept) await cache.put(key, answer.clone());
    } else if (answer.type === "opaqueredirect" || answer.redirected) {
      // Signed out: what was kept belongs to somebody who is not here any more.
      await caches.delete(PAGES);
    } else if (answer.status >= 500 && kept) {
      return kept;
    } else {
      await cache.delete(key);
    }
    return answer;
  });
  if (!kept) return fresh.catch(() => withoutConnection());
  const late = new Promise((done) => { setTimeout(() => done(kept.clone()), PATIENCE); });
  return Promise.race([fresh, late]).catch(() => kept);
}

/** Style sheets and scripts never change under one address. */
async function asset(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  return kept ?? fetch(request);
}

async function withoutConnection() {
  return (await caches.match(OFFLINE, { ignoreVary: true })) ?? Response.error();
}

async function signOut(request) {
  const pages = await caches.open(PAGES);
  const owner = await (await pages.match("/owner"))?.text();
  if (owner) await self.attendanceQueue.send(owner).catch(() => {});
  try {
    const answer = await fetch(request);
    await caches.delete(PAGES);
    await self.attendanceQueue.clear();
    return answer;
  } catch {
    return withoutConnection();
  }
}
