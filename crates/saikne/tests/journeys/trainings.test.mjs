// Scenario 5.1, steps 10 to 13: the planner announces sessions and gives seats out, teams answer,
// schools hear who their municipal contact is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examine, examineInBothLanguages, expectNoText, expectText, eventually, everyLinkLeads, fill, noHorizontalScroll, press, pressByKeyboard, tabTo, theProgram } from './harness.mjs';

const saikne = theProgram({ at: '2024-01-30T08:00:00Z' });
const COORDINATORS = { LAT: 'lat', RIG: 'lat', VID: 'vid', KUR: 'vid', ZEM: 'zem' };
// As many as the sessions of each region hold, less three: 123 accepted teams.
const ACCEPTED = { LAT: 27, RIG: 27, VID: 21, KUR: 21, ZEM: 27 };

/** The registrations of a region that are in a state, as the coordinator's list names them. */
async function registrations(page, region, state) {
  const ids = [];
  for (let path = `/triage?region=${region}&state=${state}`; path; ) {
    await page.goto(path);
    ids.push(...(await page.locator('input[name="registration"]').evaluateAll((all) => all.map((one) => one.value))));
    const next = page.locator('a[href*="&after="]');
    path = (await next.count()) > 0 ? await next.first().getAttribute('href') : undefined;
  }
  return ids;
}

/** Decides on many registrations at once, as the form of the review does. */
async function decide(page, outcome, ids, reason) {
  const status = await page.evaluate(
    async ([path, pairs]) => (await fetch(path, { method: 'POST', body: new URLSearchParams(pairs) })).status,
    ['/triage/decide', [['outcome', outcome], ['criterion', 'motivation'], ['reason', reason], ...ids.map((id) => ['registration', id])]],
  );
  assert.ok(status < 400, `deciding was answered with ${status}`);
}

async function plan(page, { region, venue, first, last }) {
  await page.locator('#region').selectOption(region);
  await page.locator('#venue').selectOption({ label: venue });
  await page.locator('#first_day').fill(first);
  await page.locator('#last_day').fill(last);
  await press(page, 'trainings-save');
}

test('step 10: sessions of three full days in every region are planned, announced and seen by everybody', async () => {
  const page = await saikne.signIn('session-planner', { path: '/trainings/plan' });
  await examineInBothLanguages(page, '5.1-10-plan');
  assert.equal(await page.locator('tbody a[href^="/trainings/sessions/"]').count(), 18);
  for (const region of ['Latgales', 'Rīgas', 'Vidzemes', 'Kurzemes', 'Zemgales']) await expectText(page, region);
  await press(page, 'trainings-plan-month');
  await examineInBothLanguages(page, '5.1-10-month');
  await noHorizontalScroll(page);

  // By keyboard alone: one more session, made after the likeness of an earlier one.
  await page.goto('/trainings/plan');
  await page.locator('tbody a[href^="/trainings/sessions/"]').nth(4).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/sessions\/[^/]+$/);
  await examineInBothLanguages(page, '5.1-10-session');
  await pressByKeyboard(page, 'trainings-session-repeat');
  await page.waitForURL(/sessions\/new/);
  await tabTo(page, 'trainings-first-day');
  await page.keyboard.press('Enter');
  await expectText(page, 'trainings-flash-planned');
  await expectText(page, 'trainings-block-overnight');
  await pressByKeyboard(page, 'trainings-publish');
  await expectText(page, 'trainings-flash-published');
  const made = new URL(page.url()).pathname;

  const everybody = await saikne.visitor({ path: '/trainings' });
  await examineInBothLanguages(everybody, '5.1-10-public');
  assert.equal(await everybody.locator('a[href$="/calendar.ics"]').count() > 0, true);
  await everyLinkLeads(everybody);

  // It was one too many: eighteen are planned.
  await page.goto(`${made}/cancel`);
  await fill(page, 'trainings-reason', 'Norise bija lieka.');
  await press(page, 'trainings-session-cancel');
  await expectText(page, 'trainings-flash-cancelled');
});

test('step 10 ✗: two days, or days outside of the window, are refused beside the field', async () => {
  const page = await saikne.signIn('session-planner', { path: '/trainings/sessions/new' });
  const venue = 'Ezerkrasti (Latgales reģions)';
  await plan(page, { region: 'LAT', venue, first: '2024-03-20', last: '2024-03-21' });
  await expectText(page, 'trainings-wrong-day-count', { within: 'main' });
  assert.match(await page.locator('#last_day').getAttribute('aria-describedby'), /last_day/);
  await examine(page, '5.1-10-two-days');
  await plan(page, { region: 'LAT', venue, first: '2024-02-19', last: '2024-02-21' });
  await expectText(page, 'trainings-wrong-before-window');
  await plan(page, { region: 'LAT', venue, first: '2024-04-19', last: '2024-04-21' });
  await expectText(page, 'trainings-wrong-after-window');
  await plan(page, { region: 'LAT', venue: 'Līdumi (Zemgales reģions)', first: '2024-03-20', last: '2024-03-22' });
  await expectText(page, 'trainings-wrong-venue-elsewhere');
});

let before;
// Who was told of a municipal contact, and of which: the mailbox shows the newest letters only.
const informed = new Map();
const contactLetters = async () => saikne.mails({ subject: /pašvaldības kontaktpersona/ });

test('step 11: the same seed seats the same teams twice, each in its own region and with a reason', async () => {
  await saikne.setClock('2024-02-02T08:00:00Z');
  for (const [region, key] of Object.entries(COORDINATORS)) {
    const page = await saikne.signIn(`regional-coordinator-${key}`, { path: '/triage' });
    const all = await registrations(page, region, 'submitted');
    const accepted = Math.min(ACCEPTED[region], all.length);
    await decide(page, 'accept', all.slice(0, accepted), 'Skaidrs mērķis.');
    if (all.length > accepted) await decide(page, 'waitlist', all.slice(accepted), 'Reģionā vietu ir mazāk nekā pieteikumu.');
    const known = informed.size;
    await eventually(async () => {
      for (const { to, subject } of await contactLetters()) informed.set(to, subject);
      return informed.size >= known + accepted;
    }, 60_000);
    await page.context().close();
  }
  const page = await saikne.signIn('session-planner', { path: '/trainings/allocation' });
  await pressByKeyboard(page, 'trainings-board-run');
  await expectText(page, 'trainings-flash-computed');
  const result = async () => [await page.locator('[data-run-inputs]').textContent(), await page.locator('[data-run-result]').textContent()];
  before = await result();
  await press(page, 'trainings-board-run');
  await expectText(page, 'trainings-flash-computed');
  assert.deepEqual(await result(), before);
  await expectText(page, 'trainings-run-same');
  await expectText(page, 'trainings-tile-first');
  await examineInBothLanguages(page, '5.1-11-board');
  const rooms = await page.locator('.board-column').evaluateAll((columns) => columns.map((one) => one.querySelectorAll('.board-item').length));
  assert.ok(rooms.length >= 18, `${rooms.length} columns`);
  assert.ok(rooms.slice(0, 18).every((count) => count <= 7), rooms.join(' '));
  const silent = await page.locator('.board-column .board-item').evaluateAll((items) => items.filter((one) => !/\.$/.test(one.querySelector('.board-why')?.textContent.trim() ?? '')).length);
  assert.ok(silent === 0 || silent < 216 - 123 + 1, `${silent} without a sentence`);
});

test('step 11 ✗: a swap by hand needs a reason, and stays when the allocation runs again', async () => {
  const page = await saikne.signIn('session-planner', { path: '/trainings/allocation?region=LAT' });
  await page.locator('a[href^="/trainings/allocation/teams/"]').first().click();
  await examineInBothLanguages(page, '5.1-11-move', { dark: false });
  const swap = await page.locator('#to option').evaluateAll((all) => all.map((one) => one.value).find((value) => value.includes(' ')));
  await page.locator('#to').selectOption(swap);
  await press(page, 'trainings-move-do');
  await expectText(page, 'trainings-refused-no-reason', { within: 'main' });
  await examine(page, '5.1-11-no-reason', { dark: false });
  await fill(page, 'trainings-reason', 'Kopīgs autobuss.');
  await press(page, 'trainings-move-do');
  await expectText(page, 'trainings-flash-moved');
  await expectText(page, 'Kopīgs autobuss.');
  await press(page, 'trainings-board-run');
  await expectText(page, 'trainings-flash-computed');
  await expectText(page, 'Kopīgs autobuss.');
});

// Before anybody answers: the waiting teams that come in later are told of their contact as well.
test('step 13: every accepted school is told who its municipal contact is, and told again when that changes', async () => {
  assert.equal(informed.size, 123, 'letters to accepted schools');

  // The office of a municipality gets another card: its schools hear of it, others do not.
  const page = await saikne.signIn('regional-coordinator-lat', { path: '/contact-cards' });
  await examineInBothLanguages(page, '5.1-13-cards', { dark: false });
  const places = await page.locator('#place option').evaluateAll((all) => all.map((one) => one.textContent.trim()));
  const placeIn = (letter) => letter.split(': ').at(-1);
  const card = places.find((label) => [...informed.values()].some((one) => label.startsWith(`${placeIn(one)}:`)));
  const place = card.split(':')[0];
  const subject = [...informed.values()].find((one) => placeIn(one) === place);
  const schools = [...informed].filter(([, one]) => one === subject).map(([to]) => to).sort();
  const others = (await contactLetters()).length;
  await page.locator('#place').selectOption({ label: card });
  await press(page, 'organisations-cards-go-on');
  await page.locator('#mailbox').fill('jauns.kontakts@saikne.example');
  await press(page, 'organisations-cards-save');
  await expectText(page, 'organisations-cards-saved');
  const newest = async () => (await contactLetters()).slice(0, schools.length);
  const isTold = async () => {
    const letters = await newest();
    return letters.every((one) => one.subject === subject) && letters.map((one) => one.to).sort().join() === schools.join();
  };
  assert.ok(await eventually(isTold, 120_000), `the schools of ${place} are told again: ${schools.join(' ')}`);
  assert.ok((await contactLetters()).length <= others + schools.length, 'nobody else is told');

  const team = await saikne.signIn('support-person-of-team', { path: '/my-teams' });
  await team.locator('a[href^="/registrations/"]').first().click();
  await expectText(team, 'teams-contact-title');
});

test('step 12: teams confirm by keyboard and by thumb; a declined seat goes to a waiting team of the region', async () => {
  const planner = await saikne.signIn('session-planner', { path: '/trainings/allocation' });
  await press(planner, 'trainings-board-publish');
  await expectText(planner, 'trainings-flash-offered');
  await eventually(async () => (await saikne.mails({ subject: /piedāvāta vieta/ })).length > 0);

  const page = await saikne.signIn('support-person-of-team', { path: '/my-teams' });
  await page.locator('a[href^="/registrations/"]').first().click();
  const registration = new URL(page.url()).pathname;
  const isOffered = (await page.locator('body').innerText()).includes('piedāvāta vieta');
  assert.ok(isOffered, 'the team of the cast has an offer');
  await examineInBothLanguages(page, '5.1-12-team');
  await pressByKeyboard(page, 'teams-seat-answer');
  await page.waitForURL(/\/trainings\/seats\//);
  const seat = new URL(page.url()).pathname;
  await examineInBothLanguages(page, '5.1-12-seat');
  await pressByKeyboard(page, 'trainings-seat-decline');
  await page.waitForURL(/decline$/);
  await examineInBothLanguages(page, '5.1-12-decline', { dark: false });
  await pressByKeyboard(page, 'trainings-seat-keep');
  await page.waitForURL(seat);
  await pressByKeyboard(page, 'trainings-seat-confirm');
  await expectText(page, 'trainings-flash-seat-confirmed');
  await page.goto(registration);
  await expectText(page, 'teams-seat-confirmed');
  await expectText(page, 'registrations-state-confirmed');
  await examineInBothLanguages(page, '5.1-12-confirmed');
});

test('step 12: an offer nobody answers runs out, and waiting teams of the same region get the seats', async () => {
  await saikne.setClock('2024-02-05T09:00:00Z');
  const waiting = async () => (await saikne.mails({ subject: /piedāvāta vieta/ })).length;
  const at = await waiting();
  assert.ok(await eventually(async () => (await waiting()) > at, 180_000), 'waiting teams are offered the freed seats');
  const page = await saikne.signIn('session-planner', { path: '/trainings/allocation' });
  await expectText(page, 'trainings-why-waiting-list');
  await examine(page, '5.1-12-board');
});
