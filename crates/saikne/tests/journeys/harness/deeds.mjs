// What a person does on a page, said with the words that stand there.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { screenshot } from './looks.mjs';
import { textOf } from './texts.mjs';

const PATIENCE = 10_000;
let failures = 0;

/** Presses the button, or follows the link, with this visible text (or key of locales/). */
export async function press(page, keyOrWords, { within = page, nth = 0 } = {}) {
  const name = textOf(keyOrWords, page.language);
  const exact = typeof name === 'string';
  const one = within
    .getByRole('button', { name, exact })
    .or(within.getByRole('link', { name, exact }))
    .or(within.locator('summary').filter({ hasText: name }))
    .nth(nth);
  try {
    await one.click();
  } catch (problem) {
    throw await explained(page, `nothing to press is called “${name}”`, problem);
  }
  await page.waitForLoadState();
}

/** Writes into the field with this label; of a list, picks the entry with this text. */
export async function fill(page, label, value, { within = page } = {}) {
  const field = await labelled(page, label, within);
  const kind = await field.evaluate((element) => element.tagName.toLowerCase());
  if (kind === 'select') await field.selectOption({ label: textOf(value, page.language) });
  else await field.fill(value);
}

/** Ticks the box, or picks the choice, with this label. */
export async function choose(page, label, { within = page, ticked = true } = {}) {
  const field = await labelled(page, label, within);
  await field.setChecked(ticked);
}

async function labelled(page, label, within) {
  const name = textOf(label, page.language);
  const field = within.getByLabel(name, { exact: typeof name === 'string' });
  // A label may end with a hint such as “(nav obligāti)”.
  const any = field.or(within.getByLabel(name)).first();
  try {
    await any.waitFor({ state: 'attached' });
  } catch (problem) {
    throw await explained(page, `no field is labelled “${name}”`, problem);
  }
  return (await field.count()) > 0 ? field.first() : any;
}

/** Waits until the page says this. */
export async function expectText(page, keyOrWords, { within = 'body' } = {}) {
  const wanted = textOf(keyOrWords, page.language);
  const found = await eventually(async () => says(plain(await page.locator(within).first().innerText()), wanted));
  if (!found) throw await explained(page, `“${wanted}” is not said`);
}

/** The page, as it stands, does not say this. */
export async function expectNoText(page, keyOrWords, { within = 'body' } = {}) {
  const unwanted = textOf(keyOrWords, page.language);
  const said = plain(await page.locator(within).first().innerText());
  assert.ok(!says(said, unwanted), `the page ${page.url()} says “${unwanted}”:\n${said}`);
}

/** How the server answers to a path for whoever is signed in on this page. */
export async function statusOf(page, path) {
  const answer = await page.context().request.get(path, { maxRedirects: 0 });
  return answer.status();
}

/** Fails unless the server answers to the path with this status. */
export async function expectStatus(page, path, status) {
  assert.equal(await statusOf(page, path), status, `GET ${path}`);
}

/** Asks again and again, for ten seconds at most, whether something has come true. */
export async function eventually(isTrue, patience = PATIENCE) {
  const deadline = performance.now() + patience;
  do {
    // A page that is being replaced has no text yet.
    if (await Promise.resolve(isTrue()).catch(() => false)) return true;
    await pause(25);
  } while (performance.now() < deadline);
  return false;
}

// Without what no eye sees: marks around inserted words, soft hyphens, kinds of space.
const plain = (text) => text.replace(/[\u2066-\u2069\u00ad]/g, '').replace(/\s+/g, ' ').trim();

function says(said, wanted) {
  // Capitals may be the style sheet's.
  return wanted instanceof RegExp ? wanted.test(said) : said.toLowerCase().includes(plain(wanted).toLowerCase());
}

async function explained(page, what, cause) {
  const said = await page.locator('body').innerText().catch(() => '(the page is gone)');
  failures += 1;
  const picture = await screenshot(page, `failure-${process.pid}-${failures}`).catch(() => 'could not be taken');
  return new Error(`${what} on ${page.url()}, which says:\n${said}\npicture: ${picture}`, { cause });
}
