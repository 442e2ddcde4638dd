/**
 * Small helps for every page with a form.
 *
 * - [data-takes-focus]: takes the focus when the page opens (the summary of errors), so that
 *   screen readers begin there.
 * - A link of the summary puts the focus into its field and brings the question into view too.
 * - The account menu closes with Escape and when one goes elsewhere.
 *
 * Server contract: none.
 */

document.querySelector("[data-takes-focus]")?.focus();

for (const link of document.querySelectorAll(".error-summary a[href^='#']")) {
  link.addEventListener("click", (event) => {
    const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    (field.closest(".field") ?? field).scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
  });
}

const account = document.querySelector("details.account");
if (account) {
  document.addEventListener("click", (event) => {
    if (!account.contains(event.target)) account.open = false;
  });
  account.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !account.open) return;
    account.open = false;
    account.querySelector("summary").focus();
  });
}
