// Scenario 5.1, steps 14 and 15: a team with a seat replaces a representative: in good time, too late,
// without a reason.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examine, examineInBothLanguages, eventually, expectNoText, expectText, press, pressByKeyboard, statusOf, tabTo, textOf, theProgram } from './harness.mjs';

const saikne = theProgram({ at: '2024-02-02T08:00:00Z' });
let registration;
let coordinator;
let firstDay;

/** The moment some days before the training, at ten in the morning in Latvia. */
const daysBefore = (days) => new Date(firstDay.getTime() - days * 86_400_000 + 8 * 3_600_000).toISOString().replace('.000', '');

async function leader(path) {
  return saikne.signIn('support-person-of-team', { path });
}

async function type(page, label, words) {
  await tabTo(page, label);
  await page.keyboard.type(words);
}

test('before: the team of the cast has a confirmed seat', async () => {
  const page = await leader('/my-teams');
  registration = new URL(await page.locator('a[href^="/registrations/"]').first().getAttribute('href'), page.url()).pathname;
  for (const key of ['lat', 'vid', 'zem']) {
    const one = await saikne.signIn(`regional-coordinator-${key}`);
    if ((await statusOf(one, registration)) === 200) coordinator = `regional-coordinator-${key}`;
  }
  const decides = await saikne.signIn(coordinator, { path: '/triage' });
  const id = registration.split('/').at(-1);
  await saikne.post('/triage/decide', { registration: id, outcome: 'accept', criterion: 'motivation', reason: 'Skaidrs mērķis.' }, { page: decides });
  const planner = await saikne.signIn('session-planner', { path: '/trainings/allocation' });
  await press(planner, 'trainings-board-run');
  await press(planner, 'trainings-board-publish');
  await page.goto(registration);
  await press(page, 'teams-seat-answer');
  await press(page, 'trainings-seat-confirm');
  await expectText(page, 'trainings-flash-seat-confirmed');
  const calendar = await page.locator('a[href$="calendar.ics"]').first().getAttribute('href');
  const [, year, month, day] = /DTSTART[^:]*:(\d{4})(\d\d)(\d\d)/.exec(await (await page.request.get(calendar)).text());
  firstDay = new Date(`${year}-${month}-${day}T00:00:00Z`);
});

test('step 14: six days before, by keyboard alone: a representative is replaced for health, without details', async () => {
  await saikne.setClock(daysBefore(6));
  const page = await leader(registration);
  await pressByKeyboard(page, 'roster-ask');
  await page.waitForURL(/roster$/);
  assert.equal(await page.locator('[data-late]').count(), 0, 'six days are in good time');
  await expectText(page, /Līdz mācībām ir 6 dienas/);
  await examineInBothLanguages(page, '5.1-14-ask');
  await page.locator('input[name="out"]').nth(0).focus();
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'roster-reason-health');
  await page.keyboard.press('Space');
  await type(page, 'teams-invite-given-name', 'Paula');
  await type(page, 'teams-invite-family-name', 'Ezeriņa');
  await type(page, 'teams-invite-email', 'paula.ezerina@skola.example');
  await pressByKeyboard(page, 'roster-send');
  await expectText(page, 'roster-asked');
  await expectText(page, 'roster-reason-health');
  await examineInBothLanguages(page, '5.1-14-sent', { dark: false });
});

test('step 14: the coordinator of the region agrees; the new member passes age and consent', async () => {
  const page = await saikne.signIn(coordinator, { path: '/roster-changes' });
  await examineInBothLanguages(page, '5.1-14-list', { dark: false });
  await page.locator('tbody a[href^="/roster-changes/"]').first().click();
  await expectText(page, 'Paula Ezeriņa');
  await expectNoText(page, 'roster-late-note');
  await examineInBothLanguages(page, '5.1-14-decide');
  await pressByKeyboard(page, 'roster-approve');
  await expectText(page, 'roster-approved');
  const request = new URL(page.url()).pathname;

  const [invited] = await saikne.mails({ to: 'paula.ezerina@skola.example' });
  const join = new URL(invited.links.find((one) => one.includes('/join/'))).pathname;
  const phone = await saikne.visitor({ device: 'phone', path: join });
  const enter = async (born) => {
    await phone.locator('#is_of_school').check();
    await phone.locator('#birth_date').fill(born);
    await phone.locator('#guardian_name').fill('Inga Ezeriņa');
    await phone.locator('#guardian_email').fill('inga.ezerina@vecaki.example');
    await press(phone, 'teams-join-accept');
  };
  await enter('1996-01-01');
  await expectText(phone, textOf('teams-refused-age'));
  await examine(phone, '5.1-14-too-old', { dark: false });
  await phone.goto(join);
  await enter('2008-05-05');
  await expectText(phone, 'teams-joined');
  await page.goto(request);
  await expectText(page, 'roster-state-approved');

  const [asked] = await saikne.mails({ to: 'inga.ezerina@vecaki.example' });
  const guardian = await saikne.visitor({ device: 'phone', path: new URL(asked.links.find((one) => one.includes('/consents/'))).pathname });
  for (const box of await guardian.locator('input[value="yes"]').all()) await box.check();
  await press(guardian, 'people-consent-save');
  await expectText(guardian, 'people-consent-saved');
  await saikne.setClock(daysBefore(5));
  const again = await saikne.signIn(coordinator);
  assert.ok(await eventually(async () => {
    await again.goto(request);
    return (await again.locator('main').innerText()).includes(textOf('roster-state-applied'));
  }), 'the change is applied once the guardian has agreed');

  const own = await leader(`${registration}/team`);
  await expectText(own, 'Paula Ezeriņa');
  await expectText(own, 'teams-member-replaced');
  await examineInBothLanguages(own, '5.1-14-history', { dark: false });
});

test('step 15 ✗: without a reason the request is refused beside the field', async () => {
  await saikne.setClock(daysBefore(1));
  const page = await leader(`${registration}/roster`);
  await expectText(page, 'roster-late-before');
  await page.locator('input[name="out"]').nth(1).check();
  await page.locator('#given_name').fill('Juris');
  await page.locator('#family_name').fill('Kalns');
  await page.locator('#email').fill('juris.kalns@skola.example');
  await press(page, 'roster-send');
  await expectText(page, 'roster-reason-missing', { within: 'main' });
  assert.equal(await page.locator('[data-rule="ROS-01"]').count(), 1);
  assert.ok(await page.locator('.field:has(input[name="reason"]) .field-error, fieldset:has(input[name="reason"]) .field-error').count() > 0, 'the sentence stands beside the field');
  await examineInBothLanguages(page, '5.1-15-late', { dark: false });
});

test('step 15: one day before, the request is flagged late on both sides and can be decided', async () => {
  const page = await leader(`${registration}/roster`);
  await page.locator('input[name="out"]').nth(1).check();
  await page.locator('input[name="reason"][value="family"]').check();
  await page.locator('#given_name').fill('Juris');
  await page.locator('#family_name').fill('Kalns');
  await page.locator('#email').fill('juris.kalns@skola.example');
  await press(page, 'roster-send');
  await expectText(page, 'roster-asked');
  await expectText(page, 'roster-late-note');
  const request = new URL(page.url()).pathname;
  const decides = await saikne.signIn(coordinator, { path: request });
  await expectText(decides, 'roster-late-note');
  await expectText(decides, /1 dienu pirms mācībām/);
  await press(decides, 'roster-refuse');
  await expectText(decides, 'roster-words-missing');
  await examineInBothLanguages(decides, '5.1-15-decide', { dark: false });
  await saikne.setClock(daysBefore(0));
  const after = await saikne.signIn(coordinator);
  assert.ok(await eventually(async () => {
    await after.goto(request);
    return (await after.locator('main').innerText()).includes(textOf('roster-state-lapsed'));
  }), 'a request nobody decided lapses when the training begins');
  const late = await leader(`${registration}/roster`);
  await expectText(late, 'roster-refused-begun');
  await examine(late, '5.1-15-begun', { dark: false });
});
