// Scenario 5.1, steps 27 and 28: the commission meets and freezes the ranking, the director signs, applicants read
// why, one appeals, another withdraws, the public sees who got what.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examine, examineInBothLanguages, expectStatus, expectText, press, pressByKeyboard, textOf, theProgram } from './harness.mjs';

const saikne = theProgram({ at: '2024-06-27T07:00:00Z', story: 'judged' });
let board;

test('step 27: the list as it would be now has 41 applications, and nothing is decided without a meeting', async () => {
  const page = await saikne.signIn('commission-member', { path: '/decisions' });
  await page.locator('main a[href^="/decisions/"]').first().click();
  board = new URL(page.url()).pathname;
  assert.equal(await page.locator('main tbody tr').count(), 41);
  await expectText(page, '120\u00a0000,00\u00a0EUR');
  await examineInBothLanguages(page, 'decisions-preview');
  const refused = await saikne.post(`${board}/freeze`, { sha256: 'x' }, { page, refusedIsFine: true });
  assert.ok([409, 422].includes(refused.status()), `${refused.status()}`);
});

test('step 27: a meeting is begun with members and minutes; one has a conflict and stays out', async () => {
  const page = await saikne.signIn('commission-member', { path: `${board}/meeting` });
  await press(page, 'decisions-meeting-begin');
  for (const box of await page.locator('input[name=present]').all()) await box.check();
  await page.locator('textarea[name=minutes]').fill('Apsprieda vērtējumus un vienādu punktu gadījumus.');
  await pressByKeyboard(page, 'decisions-minutes-keep');
  await expectText(page, 'decisions-flash-minutes-kept');
  await page.getByText(textOf('decisions-recuse-title')).click();
  await page.locator('textarea[name=reason]').fill('Darbs šajā pašvaldībā');
  await press(page, 'decisions-recuse');
  await expectText(page, 'decisions-flash-recused');
  await examineInBothLanguages(page, 'decisions-meeting');
});

test('step 27: ✗ an exception needs a reason, and somebody else has to agree to it', async () => {
  const page = await saikne.signIn('commission-member', { path: board });
  await page.getByText(textOf('decisions-override-propose')).first().click();
  const application = await page.locator('select[name=application] option').nth(5).getAttribute('value');
  const without = await saikne.post(`${board}/override`, { application, place: '1', reason: ' ' }, { page, refusedIsFine: true });
  assert.equal(without.status(), 422);
  await page.locator('select[name=application]').selectOption(application);
  await page.locator('input[name=place]').fill('1');
  await page.locator('textarea[name=reason]').fill('Vienīgais iesniegums no reģiona.');
  await page.getByRole('button', { name: textOf('decisions-override-send'), exact: true }).click();
  await expectText(page, 'decisions-flash-override-proposed');
  await expectText(page, 'decisions-override-waits');
  const override = await saikne.signIn('commission-member-second', { path: board });
  await examine(override, 'decisions-override', { dark: false });
  const own = await saikne.post(`${board}/override/confirm`, { override: await override.locator('input[name=override]').first().getAttribute('value') }, { page, refusedIsFine: true });
  assert.equal(own.status(), 422, 'nobody agrees to what they proposed');
  await override.getByRole('button', { name: textOf('decisions-override-confirm') }).first().click();
  await expectText(override, 'decisions-flash-override-confirmed');
});

test('step 27: four members vote, the ranking is frozen: awards, one partial award, a reserve, sums exact', async () => {
  for (const member of ['commission-member', 'commission-member-second', 'commission-member-third', 'commission-member-fourth']) {
    const page = await saikne.signIn(member, { path: `${board}/meeting` });
    await press(page, 'decisions-vote');
    await expectText(page, 'decisions-flash-voted');
  }
  const page = await saikne.signIn('commission-member', { path: `${board}/meeting` });
  await press(page, 'decisions-freeze');
  await expectText(page, 'decisions-flash-frozen');
  const ranking = await (await page.request.get(`${saikne.address}${board}/ranking.json`)).json();
  const lines = ranking.ranked;
  const awarded = lines.map((line) => line.awarded).reduce((sum, one) => sum + one, 0);
  assert.equal(lines.length, 41);
  assert.ok(awarded <= 12_000_000 && awarded > 11_900_000, `${awarded}`);
  const outcomes = new Set(lines.map((line) => line.requested === line.awarded ? 'all' : line.awarded > 0 ? 'part' : 'nothing'));
  assert.deepEqual([...outcomes].sort(), ['all', 'nothing', 'part']);
  assert.equal(lines.filter((line) => line.awarded > 0 && line.awarded < line.requested).length, 1, 'one partial award');
  assert.equal(awarded, 12_000_000, 'to the last cent');
  await expectText(page, 'decisions-outcome-reserve');
  await examineInBothLanguages(page, 'decisions-frozen');
  // Two who freeze at once: the second finds it done.
  const again = await saikne.post(`${board}/freeze`, { sha256: 'x' }, { page, refusedIsFine: true });
  assert.ok([409, 422].includes(again.status()), `${again.status()}`);
});

test('step 28: another member agrees, the director signs, and applicants get decisions with reasons and the day of appeal', async () => {
  const own = await saikne.signIn('director', { path: board });
  assert.equal(await own.getByRole('button', { name: textOf('decisions-sign-all') }).count(), 0, 'nothing was agreed yet');
  const second = await saikne.signIn('commission-member-second', { path: board });
  await press(second, 'decisions-approve-all');
  await expectText(second, 'decisions-flash-approved');
  const page = await saikne.signIn('director', { path: board });
  await press(page, 'decisions-sign-all');
  await expectText(page, 'decisions-flash-signed');
  const mails = await saikne.mails({ subject: /Lēmums Nr\. L-2024-/ });
  assert.ok(mails.length >= 1, `${mails.length} mails`);
  await examineInBothLanguages(page, 'decisions-signed');
});

test('step 28: the applicant reads the decision, takes the letter and appeals in time', async () => {
  const page = await saikne.signIn('municipal-coordinator', { device: 'phone', path: '/applications' });
  await page.locator('main a[href^="/applications/0"]').first().click();
  const application = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  await page.goto(`${application}/decision`);
  await expectText(page, 'decisions-legal-ref');
  await examineInBothLanguages(page, 'decisions-decision');
  const letter = await page.request.get(`${saikne.address}${application}/decision/letter`);
  assert.equal(letter.headers()['content-type'], 'application/pdf');
  await page.getByText(textOf('decisions-appeal-title')).first().click();
  await page.locator('textarea[name=grounds]').fill('Lūdzu pārskatīt punktus par līdzdalību.');
  await press(page, 'decisions-appeal-send');
  await expectText(page, 'decisions-flash-appealed');
  await examineInBothLanguages(page, 'decisions-appealed');
  // ✗ A stranger learns nothing of it.
  const stranger = await saikne.signIn('principal');
  const foreign = await saikne.signIn('project-coordinator');
  for (const other of [stranger, foreign]) {
    const answer = await other.request.get(`${saikne.address}${application}/decision/letter`);
    assert.equal(answer.status(), 404);
  }
  await expectStatus(foreign, `${application}/decision`, 404);

  const member = await saikne.signIn('commission-member', { path: `${application}/decision` });
  await member.getByText(textOf('decisions-verdict-propose')).first().click();
  await member.getByLabel(textOf('decisions-verdict-upheld')).check();
  await member.locator('textarea[name=reason]').fill('Punkti pamatoti katrā kritērijā.');
  await member.getByRole('button', { name: textOf('decisions-verdict-send'), exact: true }).click();
  await expectText(member, 'decisions-flash-verdict-proposed');
  const director = await saikne.signIn('director', { path: `${application}/decision` });
  await press(director, 'decisions-verdict-decide');
  await expectText(director, 'decisions-flash-appeal-decided');
  await expectText(director, 'decisions-state-upheld');
});
