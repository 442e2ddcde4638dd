/**
 * Says who else has the same page open.
 *
 * [data-presence="<address>"] is asked every 20 seconds while the page is looked at; answers
 * {"present": "words"} are shown in it. Without a connection it keeps what it said last.
 */

const EVERY = 20_000;

async function look(place) {
  if (document.hidden) return;
  try {
    const answer = await fetch(place.dataset.presence, { headers: { accept: "application/json" }, redirect: "manual" });
    if (!answer.ok) return;
    const { present } = await answer.json();
    if (place.textContent !== present) place.textContent = present;
  } catch {
    // Offline: the saving of answers says so.
  }
}

for (const place of document.querySelectorAll("[data-presence]")) setInterval(() => look(place), EVERY);
