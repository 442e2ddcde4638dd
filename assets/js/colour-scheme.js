/**
 * Changes the colours without loading the page again.
 *
 * form[data-colour-scheme] with buttons name="colour_scheme" value="light | dark | device".
 *
 * Server contract: POST to the form's action, application/x-www-form-urlencoded, with
 * `colour_scheme` and `back`; sets the cookie and redirects to `back`. The answer to the script's
 * request is the same and is not read. Without scripts the form does it alone.
 */

const form = document.querySelector("form[data-colour-scheme]");

form?.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button?.value) return;
  event.preventDefault();

  const page = document.documentElement;
  if (button.value === "device") delete page.dataset.colorScheme;
  else page.dataset.colorScheme = button.value;
  document.querySelector("meta[name='color-scheme']")?.setAttribute(
    "content",
    button.value === "device" ? "light dark" : button.value,
  );
  for (const other of form.querySelectorAll("button")) {
    other.setAttribute("aria-pressed", String(other === button));
  }

  const answers = new URLSearchParams(new FormData(form));
  answers.set(button.name, button.value);
  fetch(form.action, { method: "POST", body: answers, redirect: "manual", keepalive: true }).catch(() => {
    // Without a connection the colours last as long as the page.
  });
});
