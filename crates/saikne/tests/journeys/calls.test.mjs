// Scenario 5.1, steps 1 and 2: an edition is copied, changed and approved by a second person; its
// registration is announced and stands before the public.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chooseLanguage, eventually, everyLinkLeads, examine, examineInBothLanguages, expectNoText, expectStatus, expectText, fill, press, pressByKeyboard, statusOf,
  tabTo, textOf, theProgram, weight,
} from './harness.mjs';

const saikne = theProgram({ at: '2024-01-15T08:00:00Z' });
const CODE = 'kontakts-2024-b';
const EDITION = `/administration/editions/${CODE}`;
const CALL = `/calls/${CODE}/team_registration`;
const DRAFT = {
  'call.team_registration.announced': '2024-01-02',
  'call.team_registration.deadline.local': '2024-01-31',
  'call.project_contest.announced': '2024-02-06',
  'call.project_contest.deadline.local': '2024-05-17 23:59',
  'call.project_contest.max_per_school_cents': '1200',
  'edition.training_window.from': '2024-02-26',
  'edition.training_window.to': '2024-04-19',
  'training.sessions_planned': '18',
  'edition.cost_period.from': '2024-08-12',
  'edition.cost_period.to': '2024-12-31',
};
let manager;
let second;

const field = (page, name) => page.locator(`[name="${name}"]`);

test('step 1: the programme manager copies the edition of 2023, by keyboard alone', async () => {
  manager = await saikne.signIn('programme-manager', { path: '/administration/editions' });
  await examineInBothLanguages(manager, '5.1-01-editions');
  await manager.goto('/administration/editions/kontakts-2023');
  await examineInBothLanguages(manager, '5.1-01-edition', { dark: false });
  await pressByKeyboard(manager, 'programmes-copy');
  await expectText(manager, 'programmes-copy-lead');
  await examineInBothLanguages(manager, '5.1-01-copy', { dark: false });

  await tabTo(manager, 'programmes-code');
  await manager.keyboard.press('Control+A');
  await manager.keyboard.type('Kontakts 2024!');
  await pressByKeyboard(manager, /^Veidot/);
  await expectText(manager, 'programmes-copy-mistake-code');
  assert.equal(await field(manager, 'code').inputValue(), 'Kontakts 2024!');
  await examine(manager, '5.1-01-copy-refused', { dark: false });

  await fill(manager, 'programmes-code', 'kontakts-2024');
  await press(manager, 'programmes-copy');
  await expectText(manager, 'programmes-refused-code-taken');

  await tabTo(manager, 'programmes-code');
  await manager.keyboard.press('Control+A');
  await manager.keyboard.type(CODE);
  await pressByKeyboard(manager, /^Veidot/);
  await expectText(manager, 'programmes-copied');
  await examineInBothLanguages(manager, '5.1-01-draft');
});

test('step 1 ✗: nonsense in the draft is told beside its field and nothing is lost', async () => {
  await field(manager, 'call.team_registration.deadline.local').fill('31. janvāris');
  await field(manager, 'training.sessions_planned').fill('17');
  await field(manager, 'call.project_contest.max_per_school_cents').fill('daudz');
  await press(manager, 'programmes-draft-save');
  await expectText(manager, 'programmes-draft-mistake-deadline');
  await expectText(manager, 'programmes-draft-mistake-euros');
  assert.equal(await field(manager, 'call.team_registration.deadline.local').inputValue(), '31. janvāris');
  assert.equal(await field(manager, 'training.sessions_planned').inputValue(), '17');
  await examine(manager, '5.1-01-draft-refused');
});

test('step 1: deadline, window, sessions, ceiling, cost period and a theme are set; old → new is shown', async () => {
  await manager.goto(`${EDITION}/draft`);
  for (const [name, value] of Object.entries(DRAFT)) await field(manager, name).fill(value);
  await manager.locator('[name="call.project_contest.themes"][value="anti_bullying"]').check();
  await pressByKeyboard(manager, 'programmes-draft-save');
  await expectText(manager, 'programmes-draft-saved');
  const rows = await manager.locator('table tr:has([data-key])').evaluateAll((all) =>
    all.map((row) => [row.querySelector('[data-key]').dataset.key, ...[...row.querySelectorAll('td, th')].slice(-2).map((cell) => cell.innerText.trim())]),
  );
  const differs = Object.fromEntries(rows.map(([key, old, now]) => [key, [old, now]]));
  const expected = {
    'call.team_registration.deadline.local': [/31.*2023|2023.*31/, /31.*2024|2024.*31/],
    'call.project_contest.deadline.local': [/2023/, /2024.*23[.:]59/],
    'call.project_contest.max_per_school_cents': [/1\s?100/, /1\s?200/],
    'training.sessions_planned': [/16/, /18/],
    'edition.cost_period.from': [/2023/, /12.*2024|2024.*12/],
    'edition.cost_period.to': [/2023/, /31.*2024|2024.*31/],
    'edition.training_window.from': [/2023/, /2024/],
    'call.project_contest.themes': [/./, /mobing/],
  };
  for (const [key, [old, now]] of Object.entries(expected)) {
    assert.ok(differs[key], `${key} is not in the list of differences: ${JSON.stringify(differs)}`);
    assert.match(differs[key][0], old, `${key} before`);
    assert.match(differs[key][1], now, `${key} now`);
  }
  assert.doesNotMatch(differs['call.project_contest.themes'][0], /mobing/);
  await examineInBothLanguages(manager, '5.1-01-differences');
});

test('step 1 ✗: who proposed may not approve; a draft nobody approved is not public', async () => {
  await pressByKeyboard(manager, 'programmes-propose');
  await expectText(manager, 'programmes-waits-for-second');
  await expectNoText(manager, 'programmes-approved');
  await examineInBothLanguages(manager, '5.1-01-proposed', { dark: false });
  const path = new URL(manager.url()).pathname;
  const forged = await saikne.post(`${path}/approve`, {}, { page: manager, refusedIsFine: true });
  assert.equal(forged.status(), 422);
  assert.ok((await forged.text()).includes(textOf('programmes-refused-same-person')));
  await expectStatus(manager, `/editions/${CODE}`, 404);
  await expectStatus(manager, CALL, 404);
  const student = await saikne.signIn('student');
  await expectStatus(student, path, 403);
  await student.context().close();
});

test('step 1: a second person sends it back with a reason, then approves; the edition is configured', async () => {
  second = await saikne.signIn('programme-manager-second', { path: `${EDITION}/versions/1` });
  await examineInBothLanguages(second, '5.1-01-decide', { dark: false });
  await press(second, 'programmes-refuse');
  await expectText(second, 'programmes-refused-no-reason');
  await examine(second, '5.1-01-refuse-without-reason', { dark: false });
  await second.goto(`${EDITION}/versions/1`);
  await fill(second, 'programmes-reason', 'Mācību reižu skaits jāsaskaņo ar budžetu.');
  await press(second, 'programmes-refuse');
  await expectText(second, 'Mācību reižu skaits jāsaskaņo ar budžetu.');

  await manager.goto(`${EDITION}/draft`);
  await press(manager, 'programmes-draft-save');
  await press(manager, 'programmes-propose');
  await second.goto(`${EDITION}/versions/2`);
  await pressByKeyboard(second, 'programmes-approve');
  await expectText(second, 'programmes-approved');
  await expectText(second, 'programmes-edition-state-configured');
  await expectText(second, 'programmes-call-state-agreed');
  await examineInBothLanguages(second, '5.1-01-configured');
});

test('step 2: the registration is announced, by keyboard alone, and the edition opens', async () => {
  await manager.goto(EDITION);
  await press(manager, 'Pieteikšanās pašpārvalžu komandu mācībām', { within: manager.locator('main') });
  await examineInBothLanguages(manager, '5.1-02-call-agreed', { dark: false });
  await pressByKeyboard(manager, 'programmes-announce');
  await expectText(manager, 'programmes-announced-now');
  await expectText(manager, 'programmes-call-state-open');
  await examineInBothLanguages(manager, '5.1-02-call-open');
  await manager.goto(EDITION);
  await expectText(manager, 'programmes-edition-state-open');
});

test('step 2: programme, edition, questions and call stand before everybody in two languages', async () => {
  const page = await saikne.visitor({ path: CALL });
  await expectText(page, 'līdz 2024. gada 31. janvārim (ieskaitot)');
  await expectText(page, '31.01.2024. 23:59:59.999');
  await expectText(page, 'portal-countdown-label');
  assert.equal(await page.locator('[data-countdown]').first().getAttribute('data-countdown'), '2024-01-31T21:59:59.999Z');
  assert.match(await page.locator('[data-countdown]').first().innerText(), /16\s+d\./);
  await examineInBothLanguages(page, '5.1-02-call');
  await everyLinkLeads(page);
  await chooseLanguage(page, 'lv');
  await weight(saikne, CALL);

  await page.goto(`/editions/${CODE}`);
  for (const region of ['Rīgas', 'Vidzemes', 'Kurzemes', 'Zemgales', 'Latgales']) await expectText(page, region, { within: 'main' });
  await expectText(page, 'Kas var pieteikties mācībām?');
  await examineInBothLanguages(page, '5.1-02-edition');
  await everyLinkLeads(page);
  await chooseLanguage(page, 'lv');

  for (const [path, name] of [[`/editions/${CODE}/faq`, 'faq'], ['/contacts', 'contacts'], [`${CALL}/may-i`, 'may-i'], ['/archive', 'archive']]) {
    await page.goto(path);
    await examineInBothLanguages(page, `5.1-02-${name}`, { dark: false });
  }
  await page.goto('/');
  await press(page, /^“Kontakts”, 2024/);
  await page.goto(`/editions/${CODE}`);
  await press(page, /^Jaunatnes politikas valsts programma/);
  await examineInBothLanguages(page, '5.1-02-programme', { dark: false });
});

test('step 2: the calendar file gives 31.01.2024, in Riga and whatever the language', async () => {
  const page = await saikne.visitor({ path: CALL, language: 'en' });
  await expectText(page, 'until 31 January 2024 (inclusive)');
  const answer = await page.request.get(`${CALL}/deadline.ics`);
  assert.match(answer.headers()['content-type'], /^text\/calendar/);
  const text = await answer.text();
  const end = /DTEND:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(text);
  assert.ok(end, text);
  const [, ...parts] = end.map(Number);
  const last = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3], parts[4], parts[5]) - 1);
  assert.equal(last.toLocaleDateString('lv-LV', { timeZone: 'Europe/Riga', day: '2-digit', month: '2-digit', year: 'numeric' }).replace(/\.$/, ''), '31.01.2024');
});

test('step 2: “May I?” answers before anybody signs in, without JavaScript too', async () => {
  const plain = await saikne.visitor({ path: `${CALL}/may-i`, javaScript: false, device: 'phone' });
  const page = await saikne.visitor({ device: 'phone' });
  const answer = async (page, school, births, support) => {
    await page.goto(`${CALL}/may-i`);
    await page.locator(`[name=school][value=${school}]`).check();
    await page.locator('[name=same][value=yes]').check();
    await field(page, 'count').fill(String(births.length));
    for (const [place, birth] of births.entries()) await field(page, `birth-${place + 1}`).fill(birth);
    await page.locator(`[name=support][value=${support}]`).check();
    await press(page, /^(Pārbaudīt|Check)/);
  };
  await answer(plain, 'yes', ['2008', '2007', '2009'], 'teacher');
  await expectText(plain, 'programmes-may-i-result-yes');
  await answer(page, 'yes', ['2008', '2007', '2009'], 'teacher');
  await expectText(page, 'programmes-may-i-result-yes');
  await examine(page, '5.1-02-may-i-yes', { dark: false });
  await answer(page, 'no', ['2012-01-01', '2007'], 'none');
  await expectText(page, 'programmes-may-i-result-no');
  for (const rule of ['REG-01', 'REG-02', 'REG-03', 'REG-04']) await expectText(page, rule);
  await examine(page, '5.1-02-may-i-no', { dark: false });
});

test('step 20: whoever wants news of the edition asks for it on a phone, without an account, and confirms', async () => {
  const page = await saikne.visitor({ path: `/editions/${CODE}`, device: 'phone' });
  await press(page, 'programmes-news-link');
  await fill(page, 'programmes-news-email', 'jauna adrese');
  await press(page, 'programmes-news-ask');
  await expectText(page, 'people-mistake-email');
  await examineInBothLanguages(page, '5.1-20-news', { dark: false });
  await fill(page, 'programmes-news-email', 'ciemins@saikne.example');
  await pressByKeyboard(page, 'programmes-news-ask');
  await expectText(page, 'programmes-news-sent-title');
  await examine(page, '5.1-20-news-sent', { dark: false });
  assert.ok(await eventually(async () => (await saikne.mails({ subject: /Apstipriniet adresi/ })).length === 1));
  const [mail] = await saikne.mails({ subject: /Apstipriniet adresi/ });
  await page.goto(mail.links[0]);
  await examineInBothLanguages(page, '5.1-20-news-confirm', { dark: false });
  const plain = await saikne.visitor({ path: mail.links[0], javaScript: false, device: 'phone' });
  await press(plain, 'programmes-news-confirm');
  await expectText(plain, 'programmes-flash-news-confirmed');
});

test('step 8: a deadline is moved for all, with a reason; the public page and the calendar follow', async () => {
  await manager.goto(EDITION);
  await press(manager, 'Pieteikšanās pašpārvalžu komandu mācībām', { within: manager.locator('main') });
  await fill(manager, 'programmes-extend-until', '2024-01-20');
  await press(manager, 'programmes-extend');
  await expectText(manager, 'programmes-refused-no-reason');
  await examine(manager, '5.1-08-extension-refused', { dark: false });
  await fill(manager, 'programmes-reason', 'Platformas pārtraukums.', { within: manager.locator('form[action$="/extend"]') });
  await press(manager, 'programmes-extend');
  await expectText(manager, 'programmes-refused-not-later');
  await fill(manager, 'programmes-extend-until', '2024-02-02 12:00');
  await pressByKeyboard(manager, 'programmes-extend');
  await expectText(manager, 'programmes-extended');
  await expectText(manager, 'Platformas pārtraukums.');
  await examineInBothLanguages(manager, '5.1-08-extension', { dark: false });
  const page = await saikne.visitor({ path: CALL });
  await expectText(page, /2\. februārim plkst\. 12\.00/);
  assert.match(await (await page.request.get(`${CALL}/deadline.ics`)).text(), /DTEND:20240202T100100Z/);
  assert.equal(await statusOf(page, '/administration/editions'), 303);
});

test('step 20: the subscriber is told, and ends it by the link in the mail', async () => {
  const told = () => saikne.mails({ subject: /^Termiņš pagarināts/ });
  assert.ok(await eventually(async () => (await told()).length === 1));
  const [mail] = await told();
  assert.ok(mail.links.some((link) => link.endsWith(CALL)), 'the mail leads to the call');
  const page = await saikne.visitor({ path: mail.links.find((link) => link.includes('/subscriptions/')) });
  await expectText(page, 'programmes-news-end');
  await examineInBothLanguages(page, '5.1-20-news-held', { dark: false });
  await pressByKeyboard(page, 'programmes-news-end');
  await expectText(page, 'programmes-flash-news-ended');
});

test('an edition that is over is closed and archived, each after a question; the public finds it by its year', async () => {
  const ending = async (key, status) => {
    await manager.goto(EDITION);
    await press(manager, `programmes-${key}-yes`);
    await expectText(manager, `programmes-${key}-public`);
    await examineInBothLanguages(manager, `5.1-end-${key}`, { dark: false });
    await pressByKeyboard(manager, `programmes-${key}-yes`);
    await expectText(manager, status);
  };
  await saikne.setClock('2024-02-02T10:01:00Z');
  manager = await saikne.signIn('programme-manager');
  const runs = async () => {
    await manager.goto(EDITION);
    return (await manager.locator('main').innerText()).includes(textOf('programmes-edition-state-running'));
  };
  assert.ok(await eventually(runs), 'the edition does not run once its first call is closed');
  await ending('closing', 'programmes-refused-not-ended');
  await saikne.setClock('2025-01-01T08:00:00Z');
  manager = await saikne.signIn('programme-manager');
  await ending('closing', 'programmes-closing-done');
  const page = await saikne.visitor({ path: `/editions/${CODE}` });
  await expectText(page, 'portal-edition-closing');
  await ending('archive', 'programmes-archive-done');
  await expectNoText(manager, 'programmes-draft-edit');
  await page.goto('/archive');
  await press(page, /^“Kontakts”, 2024/);
  await expectText(page, 'portal-edition-archived');
  assert.equal(new URL(page.url()).pathname, `/editions/${CODE}`);
  await examineInBothLanguages(page, '5.1-end-public', { dark: false });
});
