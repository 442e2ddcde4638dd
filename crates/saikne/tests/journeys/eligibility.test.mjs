// Scenario 5.1, step 25: the compliance check. Automatic checks are shown with their evidence, a person decides the
// rest; one clarification is asked and answered in time; one school is excluded and the rest stays.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, eventually, examine, examineInBothLanguages, expectNoText, expectStatus, expectText, press, pressByKeyboard, textOf, theProgram } from './harness.mjs';

const saikne = theProgram({ at: '2024-05-20T07:00:00Z', story: 'handed-in' });
let contest;
let application;
let clarification;

const row = (page, criterion, nth = 0) => page.locator('main tr', { has: page.locator(`[data-check="${criterion}"]`) }).nth(nth);

/** Opens the form of a check and decides. */
async function decide(page, one, answer, reason = '') {
  await one.locator('summary').first().click();
  await one.getByLabel(textOf(answer, page.language), { exact: true }).check();
  if (reason) await one.locator('textarea').first().fill(reason);
  await one.getByRole('button').first().click();
  await page.waitForLoadState();
}

test('step 25: the officer begins the check; every application gets its number', async () => {
  const page = await saikne.signIn('eligibility-officer', { path: '/eligibility' });
  await expectText(page, 'eligibility-list-lead');
  contest = await page.locator('main a[href^="/eligibility/"]').first().getAttribute('href');
  const closed = eventually(async () => {
    await page.goto(contest);
    return (await page.getByRole('button', { name: textOf('eligibility-begin') }).count()) === 1;
  });
  assert.ok(await closed);
  await examineInBothLanguages(page, 'eligibility-before', { dark: false });
  await pressByKeyboard(page, 'eligibility-begin');
  await expectText(page, 'eligibility-flash-begun');
  await expectText(page, 'PI-2024-0001');
  await expectText(page, /41/);
  await examineInBothLanguages(page, 'eligibility-list');
  const again = await saikne.post(`${contest}/begin`, {}, { page, refusedIsFine: true });
  assert.equal(again.status(), 422);
});

test('step 25: automatic checks are shown with the fact and the evidence', async () => {
  const page = await saikne.signIn('eligibility-officer', { path: contest });
  await page.getByRole('link', { name: /Rēzeknes.*Izglītības pārvalde/ }).first().click();
  application = new URL(page.url()).pathname;
  await expectText(page, 'applications-fact-trained');
  await expectText(page, 'eligibility-check-state-auto-passed');
  await expectText(page, 'eligibility-check-state-needs-person');
  await examineInBothLanguages(page, 'eligibility-application');
  const evidence = await row(page, 'training').getByRole('link', { name: textOf('eligibility-evidence') }).getAttribute('href');
  await expectStatus(page, evidence, 200);
  await expectNoText(page, 'eligibility-end-eligible');
});

test('step 25: a clarification is asked; only the named places are opened', async () => {
  const page = await saikne.signIn('eligibility-officer', { path: application });
  await press(page, 'eligibility-ask');
  await examineInBothLanguages(page, 'eligibility-ask', { dark: false });
  await press(page, 'eligibility-ask-send');
  // The browser keeps the question from being forgotten.
  assert.match(page.url(), /\/ask$/);
  await page.locator('#question').fill('Lūdzu, precizējiet kopīgos mērķus.');
  await choose(page, 'applications-field-goals');
  await page.getByLabel(/Pieteikums ir aizpildīts pilnīgi/).check();
  await press(page, 'eligibility-ask-send');
  await expectText(page, 'eligibility-flash-asked');
  await expectText(page, 'applications-state-clarification');
  const mail = await eventually(async () => (await saikne.mails({ subject: /Lūgums precizēt/ })).length > 0);
  assert.ok(mail);
  const [sent] = await saikne.mails({ subject: /Lūgums precizēt/ });
  clarification = new URL(sent.links.find((link) => link.includes('/clarifications/'))).pathname;
});

test('step 25: the applicant answers in time, on a phone, without scripts too', async () => {
  const page = await saikne.signIn('municipal-coordinator', { device: 'phone', path: '/my-day' });
  await expectText(page, /Jāatbild uz precizējumu/);
  await page.goto(clarification);
  await expectText(page, 'Lūdzu, precizējiet kopīgos mērķus.');
  await expectText(page, 'applications-field-goals');
  await expectNoText(page, 'applications-field-contact-name');
  await examineInBothLanguages(page, 'eligibility-answer');
  await page.locator('#place_1').fill('Skolas kopā ievieš skolēnu padomi.');
  await page.locator('#place_1').blur();
  assert.ok(await eventually(async () => (await page.locator('[data-save-state="place_1"]').innerText()).includes('plkst')));

  await saikne.setClock('2024-05-24T08:00:00Z');
  const plain = await saikne.signIn('municipal-coordinator', { javaScript: false, path: clarification });
  assert.equal(await plain.locator('#place_1').inputValue(), 'Skolas kopā ievieš skolēnu padomi.');
  await plain.locator('#place_0').fill('Mērķi ir precizēti.');
  await press(plain, 'eligibility-send-answer');
  await expectText(plain, 'eligibility-flash-answered');
  await expectText(plain, 'eligibility-clarification-state-answered');
  await expectStatus(plain, clarification, 303);
});

test('step 25: the officer sees the answer beside what was handed in, and decides the rest', async () => {
  const page = await saikne.signIn('eligibility-officer', { path: application });
  await expectText(page, 'Mērķi ir precizēti.');
  await expectText(page, 'Skolas kopā ievieš skolēnu padomi.');
  await examineInBothLanguages(page, 'eligibility-answered');
  const whole = ['complete', 'signatory', 'purpose', 'no_double_funding'];
  for (const criterion of whole) await decide(page, row(page, criterion), 'eligibility-answer-met');
  await expectText(page, 'eligibility-flash-decided');
});

test('step 25: ✗ two officers at the same question: the second is told, and nothing is lost', async () => {
  const [first, second] = [
    await saikne.signIn('eligibility-officer', { path: application }),
    await saikne.signIn('programme-manager', { path: application }),
  ];
  const mandate = (page) => row(page, 'mandate', 0).or(page.locator('none')).first();
  const open = (page) => page.locator('main tr', { has: page.locator('[data-check="mandate"]') }).filter({ has: page.locator('summary') }).first();
  assert.ok((await mandate(first).count()) > 0);
  const id = await open(first).locator('[data-check]').getAttribute('id');
  const same = open(second);
  await decide(first, open(first), 'eligibility-answer-not-met', 'Pilnvara nav derīga.');
  await expectText(first, 'eligibility-flash-decided');
  await decide(second, same, 'eligibility-answer-met', 'Man šķiet, ka ir.');
  await expectText(second, 'eligibility-quicker');
  await expectText(second, 'Man šķiet, ka ir.');
  await expectText(second, 'Pilnvara nav derīga.');
  assert.equal(await second.locator(`[id="${id}"]`).count(), 1);
  await examine(second, 'eligibility-quicker', { dark: false });
});

test('steps 23 and 25: a school is excluded with a reason, the rest stays, and the application goes on', async () => {
  const page = await saikne.signIn('eligibility-officer', { path: application });
  const asked = async () => Number(await page.locator('[data-asked]').getAttribute('data-asked'));
  const before = await asked();
  const failed = await page.locator('main tr', { has: page.locator('[data-check="mandate"]') }).filter({ hasText: 'Pilnvara nav derīga.' }).locator('[data-check]').getAttribute('id');
  const section = page.locator('details', { has: page.locator(`option[value="${failed.replace('check-', '')}"]`) }).first();
  await section.locator('summary').click();
  await section.locator('textarea').fill('Skolas dibinātājs nav pilnvarojis iesniedzēju.');
  await section.getByRole('button').click();
  await expectText(page, 'eligibility-flash-excluded');
  await expectText(page, 'Skolas dibinātājs nav pilnvarojis iesniedzēju.');
  assert.ok((await asked()) < before);
  const open = () => page.locator('main tr').filter({ has: page.locator('input[name="answer"]') });
  for (let left = await open().count(); left > 0; left -= 1) await decide(page, open().first(), 'eligibility-answer-met');
  await pressByKeyboard(page, 'eligibility-end-eligible');
  await expectText(page, 'eligibility-flash-eligible');
  await expectText(page, 'applications-state-eligible');
  await examineInBothLanguages(page, 'eligibility-eligible');
  const told = await eventually(async () => (await saikne.mails({ subject: /nodots vērtēšanai/ })).length > 0);
  assert.ok(told);
});
