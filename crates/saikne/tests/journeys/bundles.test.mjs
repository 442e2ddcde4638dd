// Scenarios 5.1, steps 21 and 22 up to signing, and 5.2, steps 1 to 6: the contact person of a municipality
// gathers one application from the ideas of its schools; an association does so for a school that chose it.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chooseLanguage, examine, examineInBothLanguages, expectNoText, expectStatus, expectText, eventually, fill, press, pressByKeyboard, textOf, theProgram } from './harness.mjs';

const saikne = theProgram({ at: '2024-04-22T07:00:00Z', trained: true });
const TECHNICAL = 'Rēzeknes tehnikums';
const POLISH = 'Rēzeknes valsts poļu ģimnāzija';
let application;

/** The years of the editions whose applications are in the list. */
const editions = async (page) => (await page.locator('main tbody tr').allInnerTexts()).map((text) => /20\d\d/.exec(text)?.[0]);
const row = (page, school) => page.locator('main tr', { hasText: school });
const light = (page, school) => row(page, school).locator('[data-light]').getAttribute('data-light');
const saved = (page, field) =>
  eventually(async () => (await page.locator(`[data-save-state="${field}"]`).innerText()).includes('plkst'));

async function write(page, field, words) {
  await page.locator(`#${field}`).fill(words);
  await page.locator(`#${field}`).blur();
  assert.ok(await saved(page, field), `${field} was not saved`);
}

/** A file to be handed in. */
function file(name, content) {
  const path = join(tmpdir(), `${process.pid}-${name}`);
  writeFileSync(path, content);
  return path;
}

test('5.1 step 21: the contact person begins the application on the phone; a second time leads to the first', async () => {
  const page = await saikne.signIn('municipal-coordinator', { device: 'phone', path: '/my-day' });
  await expectText(page, /skolu idejas? gaida Jūsu lēmumu|skolas ideja gaida Jūsu lēmumu/);
  await page.goto('/applications');
  assert.deepEqual(await editions(page), ['2022'], 'the application of two years ago, and none of this year');
  await press(page, 'applications-begin');
  await examineInBothLanguages(page, 'bundles-begin', { dark: false });
  await press(page, 'applications-begin');
  await expectText(page, 'applications-begin-choose');
  await page.getByLabel(/Izglītības pārvalde/).check();
  await press(page, 'applications-begin');
  application = new URL(page.url()).pathname;
  assert.match(application, /^\/applications\/[0-9a-f-]{36}$/);
  await examineInBothLanguages(page, 'bundles-cockpit-phone');
  await page.goto('/applications/new');
  assert.equal(await page.locator(`main a[href="${application}"]`).count(), 1);
});

test('5.2 step 1: the schools stand on one page; the technical school of the state needs a mandate', async () => {
  const page = await saikne.signIn('municipal-coordinator', { path: application });
  assert.equal(await light(page, POLISH), 'on_way');
  assert.equal(await light(page, TECHNICAL), 'stopped');
  await expectText(page, 'applications-turn-mandate');
  await expectText(page, 'applications-turn-team-begin');
  await examineInBothLanguages(page, 'bundles-cockpit');
  for (let taken = 0; taken < 2; taken += 1) {
    await pressByKeyboard(page, 'applications-take-in');
    const left = async () => page.locator('form[action$="/parts"]').count();
    assert.ok(await eventually(async () => (await left()) === 1 - taken), 'one idea less waits');
  }
  assert.equal(await light(page, POLISH), 'ready');
  assert.equal(await light(page, TECHNICAL), 'stopped', 'the mandate still lacks');
  await page.goto(`${application}/read`);
  await expectText(page, 'ideas-field-groups');
  await examineInBothLanguages(page, 'bundles-read');
  const mails = await saikne.mails({ subject: /Ideja iekļauta projekta iesniegumā/ });
  assert.ok(mails.length >= 2);
});

test('5.2 step 1: ✗ a PDF that is not a PDF is refused, a paper makes the light green, taking it back asks first', async () => {
  const page = await saikne.signIn('municipal-coordinator', { javaScript: false, path: application });
  await row(page, TECHNICAL).getByRole('link', { name: textOf('applications-mandate-add') }).click();
  const team = new URL(page.url()).searchParams.get('team');
  await page.locator('input[type=file]').setInputFiles(file('pilnvara.pdf', 'Šī ir vēstule, ne PDF.'));
  await press(page, 'applications-mandate-add');
  await expectText(page, 'applications-paper-unknown');
  await page.locator('input[type=file]').setInputFiles(file('pilnvara.pdf', '%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n'));
  await page.locator('#valid_to').fill('2025-01-31');
  await press(page, 'applications-mandate-add');
  await expectText(page, 'applications-flash-mandate-given');
  assert.equal(await light(page, TECHNICAL), 'ready');
  const other = await saikne.signIn('municipal-coordinator', { path: application });
  await examine(other, 'bundles-mandate-held', { dark: false });
  await other.goto(`${new URL(page.url()).pathname}/mandates/new?team=${team}`);
  await examineInBothLanguages(other, 'bundles-mandate', { dark: false });
  await other.goto(application);
  await press(other, 'applications-mandate-revoke');
  await examineInBothLanguages(other, 'bundles-mandate-revoke', { dark: false });
  await press(other, 'applications-mandate-revoke-no');
  assert.equal(await light(other, TECHNICAL), 'ready');
});

test('5.2 steps 2 to 4: the shared part saves itself, goals stay in order, and the parts are read with who wrote them', async () => {
  const page = await saikne.signIn('municipal-coordinator', { path: `${application}/shared` });
  assert.equal(await page.locator('#contact_name').inputValue(), 'Sandra Ezermala', 'what is known is not typed again');
  await write(page, 'goals', 'Veselīgs uzturs\nSaliedēta komanda\nJauniešu forums\nSadarbība ar skolotājiem\nMazāk stresa');
  await page.locator('#co_financing').selectOption('in_kind');
  await page.locator('#co_financing_sum').fill('10 %');
  await page.locator('#co_financing_sum').blur();
  await expectText(page, 'ideas-sum-unreadable', { within: '[data-field="co_financing_sum"]' });
  await write(page, 'co_financing_sum', '240,00');
  await write(page, 'co_financing_note', 'Telpas un koordinatora darbs.');
  await write(page, 'signatory_name', 'Anna Vadītāja');
  await write(page, 'signatory_position', 'Pārvaldes vadītāja');
  await examineInBothLanguages(page, 'bundles-shared');
  const other = await saikne.signIn('municipal-coordinator', { javaScript: false, path: `${application}/shared` });
  await other.locator('#goals').fill('Pavisam kas cits');
  await page.reload();
  await write(page, 'goals', 'Veselīgs uzturs\nSaliedēta komanda\nJauniešu forums\nSadarbība\nMazāk stresa');
  await press(other, 'ideas-save');
  await expectText(other, 'autosave-conflict-again');
  await expectText(other, 'Jauniešu forums');
  await page.goto(`${application}/read`);
  assert.equal(await page.locator('main ol li', { hasText: /uzturs|komanda|forums|Sadarbība|stresa/ }).count(), 5);
  await expectText(page, /Rakstīja Sandra Ezermala/);
  assert.ok((await page.locator('[data-origin]').count()) > 20, 'every field says who wrote it');
});

test('5.2 step 5: the sum stands against the ceiling for each school and for all', async () => {
  const page = await saikne.signIn('municipal-coordinator', { path: application });
  assert.equal(await row(page, POLISH).locator('[data-budget="within"]').count(), 1);
  await expectText(page, /no 2 400,00/);
});

test('5.1 step 21: an idea goes back with a reason and leaves the application, by keyboard', async () => {
  const page = await saikne.signIn('municipal-coordinator', { path: application });
  await row(page, POLISH).locator('summary').filter({ hasText: textOf('ideas-return') }).click();
  await row(page, POLISH).locator('textarea').fill('');
  await row(page, POLISH).locator('form[action$="/return"] button').click();
  await expectText(page, 'ideas-words-missing');
  await row(page, POLISH).locator('textarea').fill('Kurš vadīs forumu?');
  await row(page, POLISH).locator('textarea').press('Tab');
  await page.keyboard.press('Enter');
  await expectText(page, 'ideas-flash-returned');
  await expectText(page, 'applications-turn-team-mend');
  assert.equal(await row(page, POLISH).locator('form[action$="/parts"]').count(), 0);
});

test('5.1 step 21: whoever blocks is reminded once a day', async () => {
  const page = await saikne.signIn('municipal-coordinator', { path: application });
  await row(page, POLISH).locator('form[action$="/remind"] button').click();
  await expectText(page, 'applications-flash-reminded');
  assert.equal(await row(page, POLISH).locator('form[action$="/remind"]').count(), 0);
  const mails = await saikne.mails({ subject: /Atgādinājums: projekta ideja \(Rēzeknes valsts poļu ģimnāzija\)/ });
  assert.equal(mails.length, 1);
  await examine(page, 'bundles-reminded', { dark: false });
});

test('5.2 step 6 and 5.1 step 23: ✗ a school without training stands nowhere and cannot be taken in', async () => {
  const page = await saikne.signIn('municipal-coordinator', { path: application });
  const forged = await saikne.post(`${application}/parts`, { idea: '018f0000-0000-7000-8000-000000000000' }, { page, refusedIsFine: true });
  assert.equal(forged.status(), 404);
  const untrained = await saikne.signIn('support-person-of-untrained-team', { path: '/my-teams' });
  const school = (await untrained.locator('main a[href^="/registrations/"]').first().innerText()).trim();
  await expectNoText(page, school);
});

test('5.1 step 22: the association has its own list and gathers what was sent to it', async () => {
  const page = await saikne.signIn('project-coordinator', { path: '/ideas' });
  await examineInBothLanguages(page, 'bundles-association-ideas', { dark: false });
  await page.goto('/applications/new');
  await press(page, 'applications-begin');
  const own = new URL(page.url()).pathname;
  await expectText(page, 'applications-turn-mandate');
  await page.locator('form[action$="/parts"] button').first().click();
  await expectText(page, 'applications-flash-taken-in');
  await examineInBothLanguages(page, 'bundles-association', { dark: false });
  const contact = await saikne.signIn('municipal-coordinator');
  await expectStatus(contact, own, 404);
  await expectStatus(page, application, 404);
});

test('5.1 step 22: the agency sees nothing before it is handed in; lists are taken along', async () => {
  const manager = await saikne.signIn('programme-manager', { path: '/applications' });
  assert.deepEqual(await editions(manager), ['2022', '2022'], 'only what was handed in two years ago');
  await expectStatus(manager, application, 404);
  const page = await saikne.signIn('municipal-coordinator', { path: '/applications' });
  await examineInBothLanguages(page, 'bundles-list');
  await expectStatus(page, '/applications/export?format=csv', 200);
  await chooseLanguage(page, 'en');
  await page.goto(application);
  await pressByKeyboard(page, 'applications-shared');
  await page.waitForURL(/\/shared$/);
});
