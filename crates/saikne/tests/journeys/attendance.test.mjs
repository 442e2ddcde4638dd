// Scenario 5.1, steps 16 and 18: a trainer notes on a phone, without a connection, who is there; the
// session ends; what follows for teams and schools.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examine, examineInBothLanguages, expectNoText, expectText, eventually, fill, press, pressByKeyboard, tabTo, theProgram } from './harness.mjs';
import { confirmedSession } from './harness/sessions.mjs';

const saikne = theProgram({ at: '2024-02-05T08:00:00Z' });
const DAYS = /2\.–4\. aprīl/;
let session;
let trainer;

const attendance = () => `${session.path}/attendance`;

/** The rows of a page by the name of the person. */
const row = (page, nth) => page.locator('.presence-row').nth(nth);

/** Marks somebody with the thumb: by the words of the mark. */
async function tap(page, nth, words) {
  await row(page, nth).getByLabel(words, { exact: true }).tap();
}

async function isChosen(page, nth, state) {
  return row(page, nth).locator(`input[value=${state}]`).isChecked();
}

/** The marks that wait in the browser. */
async function queue(page) {
  return page.evaluate(async () => self.attendanceQueue.all(document.querySelector('[data-owner]').dataset.owner));
}

async function status(page, pattern) {
  const line = page.locator('#attendance-status');
  const found = await eventually(async () => pattern.test(await line.innerText()));
  assert.ok(found, `the status says “${await line.innerText()}”, not ${pattern}`);
}

test('steps 9 to 12: five teams and more have a seat in the session of 2 to 4 April', async () => {
  session = await confirmedSession(saikne, { region: 'LAT', days: DAYS, coordinator: 'regional-coordinator-lat' });
  assert.ok(session.teams.length >= 5, `${session.teams.length} teams`);
});

test('step 16: the attendance page can be installed and opens without a connection', async () => {
  await saikne.setClock('2024-04-02T07:05:00Z');
  trainer = await saikne.signIn('trainer', { device: 'phone', path: '/my-day' });
  await trainer.goto(attendance());
  await examineInBothLanguages(trainer, '5.1-16-attendance');
  await status(trainer, /darbosies arī bez interneta/);
  const devtools = await trainer.context().newCDPSession(trainer);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Browsers in which nothing is remembered install nothing; everything else has to be in order.
  assert.deepEqual(installabilityErrors.map((one) => one.errorId).filter((id) => id !== 'in-incognito'), []);
  // As long as somebody else listens, the browser does not know that it is without a connection.
  await devtools.detach();

  await trainer.context().setOffline(true);
  await trainer.reload();
  await expectText(trainer, 'trainings-attendance-title');
  await status(trainer, /Nav savienojuma/);
  await trainer.goto('/my-day');
  await expectText(trainer, 'trainings-offline-title');
  await trainer.getByRole('link', { name: /Latgales reģions/ }).click();
  await expectText(trainer, 'trainings-attendance-title');
});

test('step 16 ✗: no other page with personal data is kept in the browser', async () => {
  const kept = await trainer.evaluate(async () => {
    const addresses = [];
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) addresses.push(new URL(url).pathname);
    return [...new Set(addresses)];
  });
  const others = kept.filter((path) => !path.startsWith('/assets/') && path !== attendance() && path !== '/offline' && path !== '/owner');
  assert.deepEqual(others, []);
  assert.ok(kept.includes(attendance()));
});

test('step 16: marks made without a connection wait over a reload and are sent once', async () => {
  await tap(trainer, 0, 'Ir');
  await tap(trainer, 1, 'Nokavēja');
  await tap(trainer, 2, 'Nav');
  await row(trainer, 2).getByRole('button', { name: /^Atsaukt/ }).click();
  assert.equal(await isChosen(trainer, 2, 'absent'), false);
  await status(trainer, /Gaida nosūtīšanu: 3\./);
  await trainer.reload();
  await status(trainer, /Gaida nosūtīšanu: 3\./);
  assert.ok(await isChosen(trainer, 1, 'late'));
  await press(trainer, 'trainings-attendance-all');
  await status(trainer, new RegExp(`Gaida nosūtīšanu: ${session.people}\\.`));
  await examine(trainer, '5.1-16-offline', { dark: false });
  const waiting = await queue(trainer);

  await trainer.context().setOffline(false);
  await status(trainer, /Viss ir nosūtīts/);
  assert.deepEqual(await queue(trainer), []);
  const body = waiting.map((mark) => `mark=${encodeURIComponent(`${mark.id} ${mark.block} ${mark.person} ${mark.state} ${mark.version}`)}`).join('&');
  for (const time of [1, 2]) {
    const answer = await trainer.request.post(`${attendance()}/sync`, { data: body, headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' } });
    const answers = await answer.json();
    assert.ok(answers.every((one) => one.became === 'saved' && one.version <= 2), `sent again, time ${time}: ${JSON.stringify(answers)}`);
  }
  await trainer.reload();
  await expectText(trainer, `${session.people}/${session.people}`);
  assert.ok(await isChosen(trainer, 1, 'late'));
  assert.equal(await row(trainer, 3).locator('input').first().getAttribute('data-version'), '1');
});

test('step 16 ✗: what another trainer noted otherwise is shown with both values, and a person decides', async () => {
  await trainer.getByRole('link', { name: /^13.00 Ēdienreize/ }).click();
  await status(trainer, /darbosies arī bez interneta/);
  await trainer.context().setOffline(true);
  await tap(trainer, 0, 'Ir');
  await tap(trainer, 1, 'Ir');
  const other = await saikne.signIn('regional-coordinator-lat', { path: trainer.url() });
  await row(other, 0).getByLabel('Nav', { exact: true }).check();
  await row(other, 1).getByLabel('Nav', { exact: true }).check();
  await status(other, /Viss ir nosūtīts/);

  await trainer.context().setOffline(false);
  await expectText(trainer, 'Cits tikmēr atzīmēja citādi: Jūs – “Ir”, saglabāts – “Nav”.');
  await trainer.reload();
  await expectText(trainer, 'Jāizlemj: 2.');
  await examine(trainer, '5.1-16-conflict');
  assert.ok(await isChosen(trainer, 0, 'absent'), 'nothing was overwritten');
  await row(trainer, 0).getByRole('button', { name: /^Paturēt manu: Ir/ }).click();
  await row(trainer, 1).getByRole('button', { name: /^Atstāt: Nav/ }).click();
  await status(trainer, /Viss ir nosūtīts/);
  await trainer.reload();
  assert.ok(await isChosen(trainer, 0, 'present'));
  assert.ok(await isChosen(trainer, 1, 'absent'));
  await other.context().close();
});
