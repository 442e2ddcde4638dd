// Scenario 5.1, steps 22 and 23: the contact person of a municipality checks the application, signs it with the tool
// of somebody else, hands it in twice, and cannot do so a moment too late.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { examine, examineInBothLanguages, expectText, press, pressByKeyboard, textOf, theProgram } from './harness.mjs';
import { root, target } from './harness/places.mjs';

const saikne = theProgram({ at: '2024-04-22T07:00:00Z', trained: true });
const python = process.env.SAIKNE_PYTHON ?? join(target, 'judges', 'bin', 'python');
const desk = mkdtempSync(join(tmpdir(), 'saikne-signing-'));
let application;

/** Signs what the page gives, as eParakstītājs would; gives the container's path. */
async function signed(page, { name = 'iesniegums.pdf', content } = {}) {
  const document = content ?? (await (await page.request.get(`${saikne.address}${application}/document`)).body());
  const [file, container] = [join(desk, name), join(desk, `${Date.now()}.edoc`)];
  writeFileSync(file, document);
  execFileSync(python, ['-B', join(root, 'crates/saikne/tests/tools/sign.py'), file, container, 'ĒRIKS', 'PARAUGS'], { stdio: 'ignore' });
  return container;
}

async function add(page, container) {
  await page.locator('input[type=file]').last().setInputFiles(container);
  await press(page, 'applications-signature-add');
}

test('step 22: the contact person puts the parts of schools together without retyping', async () => {
  const page = await saikne.signIn('municipal-coordinator', { path: '/applications/new' });
  await page.getByLabel(/Izglītības pārvalde/).check();
  await press(page, 'applications-begin');
  application = new URL(page.url()).pathname;
  const takeIn = page.getByRole('button', { name: textOf('applications-take-in') });
  assert.ok((await takeIn.count()) > 0, 'ideas wait with the contact person');
  for (let left = await takeIn.count(); left > 0; left -= 1) await takeIn.first().click();
  for (const [field, value] of [
    ['goals', 'Draudzīga skola\nKopīgi lēmumi'], ['co_financing', 'in_kind'], ['co_financing_sum', '120,00'],
    ['co_financing_note', 'Sporta zāle un skaņotājs'], ['contact_name', 'Sandra Ezermala'],
    ['contact_email', 'sandra.ezermala@saikne.example'], ['signatory_name', 'Ēriks Paraugs'],
    ['signatory_position', 'vadītājs'],
  ]) await saikne.post(`${application}/field`, { field, value, version: '0' }, { page });
  await saikne.setClock('2024-05-16T07:00:00Z');
});

test('step 23: ✗ a school that the municipality did not found needs a mandate before anything can be signed', async () => {
  const page = await saikne.signIn('municipal-coordinator', { path: `${application}/submit` });
  await expectText(page, 'applications-fact-no-mandate');
  assert.equal(await page.getByRole('button', { name: textOf('applications-seal') }).count(), 0);
  await examineInBothLanguages(page, 'submitting-incomplete');
  const refused = await saikne.post(`${application}/seal`, {}, { page, refusedIsFine: true });
  assert.equal(refused.status(), 422);
});

test('step 22: the mandate is added, the whole is looked at as one paper and signed', async () => {
  const page = await saikne.signIn('municipal-coordinator', { path: application });
  const mandate = join(desk, 'pilnvara.pdf');
  const school = await page.locator('a[href*="/mandates/new"]').first().getAttribute('href');
  const preview = await page.request.get(`${saikne.address}${application}/preview`);
  assert.equal(preview.headers()['content-type'], 'application/pdf');
  writeFileSync(mandate, await preview.body());
  await page.goto(school);
  await page.locator('input[type=file]').setInputFiles(mandate);
  await page.locator('main button[type=submit]').last().click();
  await page.goto(`${application}/submit`);
  await expectText(page, 'applications-complete');
  await expectText(page, 'applications-outcome-needs-person');
  await pressByKeyboard(page, 'applications-seal');
  await expectText(page, 'applications-flash-sealed');
  await examineInBothLanguages(page, 'submitting-ready');
});

test('step 22: ✗ foreign and altered containers are refused in words, the right one shows who signed', async () => {
  const page = await saikne.signIn('municipal-coordinator', { path: `${application}/submit` });
  await add(page, await signed(page, { content: '%PDF-1.7 cits dokuments' }));
  await expectText(page, 'applications-signature-foreign');
  const broken = join(desk, 'bojats.edoc');
  writeFileSync(broken, 'PK, bet ne arhīvs');
  await add(page, broken);
  await expectText(page, 'applications-signature-unsound');
  await examine(page, 'submitting-refused', { dark: false });
  await add(page, await signed(page));
  await expectText(page, 'applications-flash-signed');
  await expectText(page, 'ĒRIKS PARAUGS');
  await expectText(page, 'applications-signed-offline');
  await examineInBothLanguages(page, 'submitting-signed');
});

test('step 22: handed in on the 16th, replaced on the 17th at 23.58: two receipts, the last counts', async () => {
  const page = await saikne.signIn('municipal-coordinator', { device: 'phone', path: `${application}/submit` });
  await press(page, 'applications-submit');
  await expectText(page, 'applications-receipt-title');
  const first = new URL(page.url()).pathname;
  await examineInBothLanguages(page, 'submitting-receipt');
  const [mail] = await saikne.mails({ subject: /Projekta iesniegums saņemts/ });
  assert.ok(mail.links[0].endsWith(first));
  await saikne.setClock('2024-05-17T20:50:00Z');
  // Nobody stays signed in overnight.
  const next = await saikne.signIn('municipal-coordinator', { device: 'phone', path: `${application}/submit` });
  await handInAgain(next, first);
});

/** Signs by redirect, at the demonstration's signing service. */
async function signOnline(page) {
  await press(page, 'applications-signing-begin');
  await examineInBothLanguages(page, 'submitting-online');
  await page.getByRole('link', { name: textOf('applications-signing-go') }).click();
  await examine(page, 'submitting-service', { dark: false });
  await press(page, 'demonstration-signing-sign');
  await expectText(page, 'applications-signing-signed');
  await press(page, 'applications-signature-add');
  await expectText(page, 'applications-flash-signed');
}

async function handInAgain(page, first) {
  await press(page, 'applications-reopen');
  await examine(page, 'submitting-reopen', { dark: false });
  await press(page, 'applications-reopen-yes');
  await page.goto(`${application}/submit`);
  await press(page, 'applications-seal');
  await signOnline(page);
  await saikne.setClock('2024-05-17T20:58:00Z');
  await press(page, 'applications-submit');
  const second = new URL(page.url()).pathname;
  assert.notEqual(first, second);
  await page.goto(`${application}/submit`);
  await expectText(page, 'applications-receipt-counts');
  assert.equal(await page.locator('main a[href*="/receipts/"]').count(), 2);
  await page.goto(first);
  assert.equal(await page.locator('[data-verified="yes"]').count(), 1);
}

test('step 23: 23.59.59 on the last day is in time', async () => {
  await saikne.setClock('2024-05-17T20:58:30Z');
  const page = await saikne.signIn('municipal-coordinator', { path: `${application}/submit` });
  await press(page, 'applications-reopen');
  await press(page, 'applications-reopen-yes');
  await page.goto(`${application}/submit`);
  await press(page, 'applications-seal');
  await add(page, await signed(page));
  await saikne.setClock('2024-05-17T20:59:59Z');
  await press(page, 'applications-submit');
  await expectText(page, 'applications-receipt-title');
  await page.goto(`${application}/submit`);
  assert.equal(await page.locator('main a[href*="/receipts/"]').count(), 3);
});

test('step 23: ✗ at 24.00 nothing is taken and nothing is taken back', async () => {
  await saikne.setClock('2024-05-17T21:00:00Z');
  const page = await saikne.signIn('municipal-coordinator', { path: `${application}/submit` });
  assert.equal(await page.getByRole('link', { name: textOf('applications-reopen') }).count(), 0);
  const refused = await saikne.post(`${application}/reopen`, {}, { page, refusedIsFine: true });
  assert.equal(refused.status(), 422);
  const manager = await saikne.signIn('programme-manager', { path: '/applications' });
  await expectText(manager, 'applications-state-submitted');
});
