// Scenario 5.1, steps 16 and 18: a trainer notes on a phone, without a connection, who is there; the
// session ends; what follows for teams and schools.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, examine, examineInBothLanguages, expectNoText, expectText, eventually, fill, press, pressByKeyboard, tabTo, theProgram, weight } from './harness.mjs';
import { confirmedSession, signInByMail } from './harness/sessions.mjs';

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

test('the public dates: a list, a month, a calendar file, light enough for a phone', async () => {
  const page = await saikne.visitor({ path: '/trainings' });
  await examineInBothLanguages(page, 'trainings-dates');
  await fill(page, 'trainings-region', 'Latgales reģions');
  await press(page, 'trainings-filter-show');
  await expectText(page, '2.–4.');
  await press(page, 'trainings-plan-month');
  await examineInBothLanguages(page, 'trainings-month', { dark: false });
  await weight(saikne, '/trainings');
  const file = await page.request.get('/trainings/calendar.ics?region=LAT');
  assert.match(await file.text(), /DTSTART;VALUE=DATE:20240402\r\n/);
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
  await trainer.context().setOffline(false);
  await expectText(trainer, 'Atzīmējiet, kas ir klāt');
  await trainer.context().setOffline(true);
  await trainer.reload();
  await expectText(trainer, 'trainings-offline-title');
  await trainer.goto(await trainer.getByRole('link', { name: /Latgales reģions/ }).getAttribute('href'));
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
  assert.ok(await eventually(() => isChosen(trainer, 1, 'late')));
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
  assert.ok(await eventually(() => isChosen(trainer, 1, 'late')));
  assert.equal(await row(trainer, 3).locator('input').first().getAttribute('data-version'), '1');
});

test('step 16 ✗: what another trainer noted otherwise is shown with both values, and a person decides', async () => {
  await trainer.getByRole('link', { name: /^13.00 Ēdienreize/ }).click();
  await status(trainer, /darbosies arī bez interneta/);
  await trainer.context().setOffline(true);
  await tap(trainer, 0, 'Ir');
  await tap(trainer, 1, 'Ir');
  const other = await saikne.signIn('regional-coordinator-lat', { path: trainer.url() });
  for (const place of [0, 1]) {
    await row(other, place).getByLabel('Nav', { exact: true }).check();
    await row(other, place).locator('[data-save-state][data-state="saved"]').waitFor();
  }

  await trainer.context().setOffline(false);
  await expectText(trainer, 'Cits tikmēr atzīmēja citādi: Jūs – “Ir”, saglabāts – “Nav”.');
  await trainer.reload();
  await expectText(trainer, 'Jāizlemj: 2.');
  await examine(trainer, '5.1-16-conflict');
  assert.ok(await eventually(() => isChosen(trainer, 0, 'absent')), 'nothing was overwritten');
  await row(trainer, 0).getByRole('button', { name: /^Paturēt manu: Ir/ }).click();
  await row(trainer, 1).getByRole('button', { name: /^Atstāt: Nav/ }).click();
  await status(trainer, /Viss ir nosūtīts/);
  await trainer.reload();
  assert.ok(await eventually(() => isChosen(trainer, 0, 'present')));
  assert.ok(await eventually(() => isChosen(trainer, 1, 'absent')));
  await other.context().close();
});

test('step 16: somebody who shows a code is noted by one press', async () => {
  const leader = await signInByMail(saikne, session.teams[1].address, { device: 'phone' });
  await expectText(leader, 'portal-my-day-code');
  await examineInBothLanguages(leader, '5.1-16-my-day', { dark: false });
  await press(leader, 'portal-my-day-code');
  await examineInBothLanguages(leader, '5.1-16-code');
  const code = new URL(await leader.locator('[data-link]').getAttribute('data-link')).pathname;
  await leader.goto(code);
  await expectText(leader, 'trainings-code-not-trainer');
  await leader.context().close();

  await saikne.setClock('2024-04-02T15:45:00Z');
  await trainer.goto('/demo/enter/trainer');
  await trainer.goto(code);
  await expectText(trainer, 'Vakara programma');
  await examineInBothLanguages(trainer, '5.1-16-check-in', { dark: false });
  await pressByKeyboard(trainer, 'trainings-check-in-do');
  await expectText(trainer, 'trainings-flash-checked-in');
  await trainer.goto(code);
  await expectText(trainer, 'Šajā daļā jau ir atzīmēts: “Ir”.');
  await trainer.goto(`${session.path}/check-in/AAAABBBBCCCCDDDD`);
  await expectText(trainer, 'trainings-code-foreign');
});

test('step 16: attendance by keyboard alone', async () => {
  const page = await saikne.signIn('trainer', { path: attendance() });
  await pressByKeyboard(page, 'Ir');
  await status(page, /Viss ir nosūtīts/);
  await pressByKeyboard(page, 'trainings-attendance-all');
  await eventually(async () => (await queue(page)).length === 0);
  await page.reload();
  await expectText(page, `${session.people}/${session.people}`);
  await page.context().close();
});

test('step 16: one support person leaves on the evening of day 2; three days of marks are sent later', async () => {
  await saikne.setClock('2024-04-03T18:30:00Z');
  await trainer.goto('/demo/enter/trainer');
  await trainer.goto(attendance());
  await status(trainer, /darbosies arī bez interneta/);
  const blocks = JSON.parse(await trainer.locator('[data-blocks]').getAttribute('data-blocks'));
  const evening = blocks.findIndex(({ label }) => label.startsWith('2. diena, 19.00'));
  await trainer.context().setOffline(true);
  for (const [place, { id }] of blocks.entries()) {
    await trainer.goto(`${attendance()}?block=${id}`);
    if (place === evening) await tap(trainer, 0, 'Aizgāja agrāk');
    if (place > evening) await tap(trainer, 0, 'Nav');
    await press(trainer, 'trainings-attendance-all');
    assert.ok(await eventually(async () => (await trainer.locator('.presence-row:not(:has(:checked))').count()) === 0));
  }
  await trainer.goto(`${attendance()}?block=${blocks[evening].id}`);
  assert.ok(await eventually(() => isChosen(trainer, 0, 'left_early')));
  const { length } = await queue(trainer);
  assert.ok(length > 10 * session.people, `${length} marks wait`);
  await trainer.context().setOffline(false);
  await status(trainer, /Viss ir nosūtīts/);
  await trainer.reload();
  assert.ok(await eventually(() => isChosen(trainer, 0, 'left_early')));
  assert.equal((await trainer.locator('.tabs').last().innerText()).match(new RegExp(`${session.people}/${session.people}`, 'g')).length, 5);
});

test('step 16: the list for the pen stands beside it', async () => {
  const answer = await trainer.request.get(`${attendance()}/list.pdf`, { timeout: 60_000 });
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-');
});

test('step 18 ✗: a session does not end before its last day', async () => {
  const answer = await saikne.post(`${session.path}/end`, {}, { page: trainer, refusedIsFine: true });
  assert.equal(answer.status(), 422);
});

test('step 18: the trainer ends the session and sees how ready each team is', async () => {
  await saikne.setClock('2024-04-04T14:30:00Z');
  await trainer.goto('/demo/enter/trainer');
  await trainer.goto(attendance());
  await status(trainer, /darbosies arī bez interneta/);
  await pressByKeyboard(trainer, 'trainings-end');
  await expectText(trainer, 'trainings-end-for-good');
  await examineInBothLanguages(trainer, '5.1-18-end');
  await pressByKeyboard(trainer, 'trainings-end');
  await expectText(trainer, 'trainings-flash-ended');
  await expectText(trainer, 'trainings-seat-partly-attended');
  await expectText(trainer, '2. diena, 19.00 Vakara programma: nebija atbalsta personas');
  await examineInBothLanguages(trainer, '5.1-18-readiness');
});

test('step 18 ✗: after the end nothing is noted, and nothing is kept on the phone', async () => {
  await trainer.goto(attendance());
  await expectText(trainer, 'trainings-attendance-locked');
  assert.ok(await row(trainer, 0).locator('input').first().isDisabled());
  const kept = async () => trainer.evaluate(async () => {
    const pages = await caches.open('saikne-attendance-2');
    return (await pages.keys()).map(({ url }) => new URL(url)).filter(({ pathname }) => pathname !== '/owner').length;
  });
  assert.ok(await eventually(async () => (await kept()) === 0), 'pages are kept after the end');
  const mark = await trainer.evaluate(() => {
    const { block } = document.querySelector('[data-block]').dataset;
    return `late-mark-1 ${block} ${document.querySelector('.presence-row').dataset.field.slice(2)} present 1`;
  });
  const answer = await saikne.post(`${attendance()}/sync`, { mark }, { page: trainer, refusedIsFine: true });
  assert.equal(answer.status(), 422);
});

test('step 18: the coordinator is told of the team, and corrects with a reason only', async () => {
  const [mail] = await saikne.mails({ subject: /apmeklēja daļēji/ });
  assert.ok(mail, 'no mail to the coordinator');
  const page = await saikne.signIn('regional-coordinator-lat');
  await expectText(page, '1 komanda mācības neapmeklēja pilnībā');
  await examineInBothLanguages(page, '5.1-18-coordinator', { dark: false });
  await press(page, /^1 komanda mācības neapmeklēja/);
  await page.goto(`${attendance()}/correct`);
  await examineInBothLanguages(page, '5.1-18-correct', { dark: false });
  await page.locator('#person').selectOption({ index: 2 });
  await page.locator('#block').selectOption({ index: 2 });
  await choose(page, 'trainings-presence-excused');
  await press(page, 'trainings-correct-do');
  await expectText(page, 'trainings-refused-no-reason');
  await fill(page, 'trainings-reason', 'Slimības dēļ ieradās vēlāk.');
  await press(page, 'trainings-correct-do');
  await expectText(page, 'trainings-flash-corrected');
  await page.goto('/trainings/trained');
  await examineInBothLanguages(page, '5.1-18-trained', { dark: false });
  assert.equal(await page.locator('main tbody tr').count(), session.teams.length - 1);
  await page.context().close();
});

test('step 18: those who were there get certificates and say what they thought, once and without a name', async () => {
  const thanks = await saikne.mails({ subject: /Paldies par dalību/ });
  assert.equal(thanks.length, session.people, 'everybody who was there is thanked');
  const proven = thanks.filter(({ links }) => links.some((link) => link.includes('/certificates/')));
  assert.equal(proven.length, session.people - 1, 'whoever missed a part of the learning has no certificate');
  for (const [place, { to, links }] of proven.slice(0, 5).entries()) {
    const page = await signInByMail(saikne, to, { device: 'phone' });
    if (place === 0) await examineInBothLanguages(page, '5.1-18-my-day', { dark: false });
    const paper = await page.request.get(new URL(links.find((link) => link.includes('/certificates/'))).pathname, { timeout: 60_000 });
    assert.equal(paper.status(), 200);
    await press(page, 'portal-my-day-feedback');
    if (place === 0) await examineInBothLanguages(page, '5.1-18-feedback');
    if (place === 0) {
      for (let question = 0; question < 3; question += 1) await pressByKeyboard(page, /^(5 – ļoti labi)/);
      await tabTo(page, 'trainings-feedback-words');
      await page.keyboard.type('Vairāk laika komandai.');
      await pressByKeyboard(page, 'trainings-feedback-send');
    } else {
      for (const name of ['learnt', 'trainers', 'organisation']) await page.locator(`input[name=${name}][value="4"]`).check();
      await press(page, 'trainings-feedback-send');
    }
    await expectText(page, 'trainings-flash-feedback');
    await expectNoText(page, 'portal-my-day-feedback');
    if (place === 3) {
      await trainer.goto(`${session.path}/feedback/summary`);
      await expectText(trainer, 'vismaz 5 atbildes');
      await expectNoText(trainer, 'Vairāk laika komandai.');
    }
    await page.context().close();
  }
  await trainer.reload();
  await expectText(trainer, 'Vairāk laika komandai.');
  await expectText(trainer, '4,2');
  await examineInBothLanguages(trainer, '5.1-18-feedback-summary', { dark: false });
});

test('step 16 ✗: signing out leaves nothing in the browser', async () => {
  await trainer.goto('/my-day');
  await trainer.locator('form[action="/sign-out"]').evaluate((form) => form.requestSubmit());
  await trainer.waitForURL((url) => url.pathname !== '/my-day');
  const left = await trainer.evaluate(async () => {
    const marks = await new Promise((done) => {
      const request = indexedDB.open('saikne-attendance');
      request.onsuccess = () => {
        const all = request.result.transaction('marks').objectStore('marks').getAll();
        all.onsuccess = () => done(all.result.length);
      };
    });
    return { marks, pages: await caches.has('saikne-attendance-2') };
  });
  assert.deepEqual(left, { marks: 0, pages: false });
});
