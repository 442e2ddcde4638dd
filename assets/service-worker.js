/**
 * Keeps the attendance pages of this person's sessions, and what they are drawn with, for the time
 * without a connection. Everything else goes to the network as ever. Always the newest page first: the
 * kept one is shown only when the network does not answer.
 *
 * What is kept is removed when somebody signs out, so that the next person at the phone reads nothing.
 */

const PAGES = "saikne-attendance-1";
const ASSETS = "saikne-assets-1";
const ATTENDANCE = /^\/trainings\/sessions\/[0-9a-f-]{36}\/attendance$/;

addEventListener("install", () => skipWaiting());

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
  if (request.method === "POST" && address.pathname === "/sign-out") {
    event.waitUntil(caches.delete(PAGES));
    return;
  }
  if (request.method !== "GET") return;
  if (ATTENDANCE.test(address.pathname)) event.respondWith(newest(request, PAGES));
  else if (address.pathname.startsWith("/assets/")) event.respondWith(newest(request, ASSETS));
});

async function newest(request, name) {
  const cache = await caches.open(name);
  try {
    const answer = await fetch(request);
    // A page that leads elsewhere (signed out) is not what was asked for.
    if (answer.ok && !answer.redirected) await cache.put(request, answer.clone());
    return answer;
  } catch (problem) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw problem;
  }
}
