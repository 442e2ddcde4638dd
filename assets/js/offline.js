/**
 * On the page that stands in for others without a connection: leads to the attendance pages that this
 * browser keeps. [data-kept-pages] is a list to be filled, [data-kept-none] is shown when there are none.
 *
 * Opens what was asked for once the server answers again: the browser's word that there is a network does
 * not say that the server is reached, and a server may come back without one.
 *
 * Server contract: GET /healthz answers 2xx.
 */

const PAGES = "saikne-attendance-2";
const RETRY = 10_000;
const list = document.querySelector("[data-kept-pages]");

async function keptPages() {
  if (!list || !self.caches || !(await caches.has(PAGES))) return;
  const cache = await caches.open(PAGES);
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (search || !pathname.endsWith("/attendance")) continue;
    const text = await (await cache.match(request)).text();
    const title = new DOMParser().parseFromString(text, "text/html").querySelector("main .lead")?.textContent;
    const link = Object.assign(document.createElement("a"), { href: pathname, textContent: title ?? pathname });
    const line = document.createElement("li");
    line.append(link);
    list.append(line);
  }
  document.querySelector("[data-kept-none]").hidden = list.children.length > 0;
}

async function tryAgain() {
  const answer = await fetch("/healthz", { cache: "no-store" }).catch(() => undefined);
  if (answer?.ok) location.reload();
}

keptPages();
// In its own place the page stands in for no other.
if (location.pathname !== "/offline") {
  addEventListener("online", tryAgain);
  setInterval(tryAgain, RETRY);
}
