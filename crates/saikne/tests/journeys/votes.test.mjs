// Scenario 5.1, step 17: a team asks its whole school. The vote is found by a code on the phone, each browser
// chooses once, the result stays with the idea.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examine, examineInBothLanguages, expectNoText, expectStatus, expectText, fill, press, pressByKeyboard, theProgram } from './harness.mjs';

const saikne = theProgram({ at: '2024-04-22T07:00:00Z', trained: true });
let idea;
let code;

test('step 17: a team opens a vote of its school and prints the poster', async () => {
  const page = await saikne.signIn('student', { device: 'phone', path: '/my-teams' });
  await page.locator('main a[href^="/registrations/"]').first().click();
  await press(page, 'teams-idea');
  await press(page, 'ideas-begin');
  idea = new URL(page.url()).pathname.replace('/canvas', '');
  await page.goto(idea);
  await press(page, 'ideas-vote-ask');
  await examineInBothLanguages(page, 'votes-form-phone');
  await page.locator('#option_1').fill('<script>alert(1)</script>');
  await page.locator('#option_2').fill('');
  await press(page, 'ideas-vote-open');
  await expectText(page, 'ideas-vote-too-few');
  await examine(page, 'votes-form-wrong', { dark: false });
  await page.locator('#option_2').fill('Skolas radio');
  await page.locator('#option_3').fill('Starpbrīžu spēles');
  await press(page, 'ideas-vote-open');
  await expectText(page, 'ideas-flash-vote-opened');
  await expectText(page, '<script>alert(1)</script>');
  code = await page.locator('[data-vote-code]').innerText();
  assert.match(code, /^[A-HJKMNP-Z]{6}$/);
  await examineInBothLanguages(page, 'votes-running-phone', { dark: false });
  await press(page, 'ideas-vote-poster');
  assert.ok((await page.locator('[data-link]').getAttribute('data-link')).endsWith(`/vote/${code}`));
  await expectText(page, code);
  await examineInBothLanguages(page, 'votes-poster', { dark: false });
});

test('step 17: anybody of the school chooses on the phone by code, once per browser', async () => {
  const page = await saikne.visitor({ device: 'phone', path: '/vote' });
  await examineInBothLanguages(page, 'votes-code-phone');
  await fill(page, 'ideas-vote-code', 'ZZZZZZ');
  await press(page, 'ideas-vote-enter');
  await expectText(page, 'ideas-vote-code-wrong');
  await fill(page, 'ideas-vote-code', `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
  await pressByKeyboard(page, 'ideas-vote-enter');
  await expectText(page, 'Skolas radio');
  await expectText(page, 'ideas-vote-poll');
  await examineInBothLanguages(page, 'votes-choose-phone');
  await press(page, 'ideas-vote-cast');
  await expectText(page, 'ideas-vote-choice-missing');
  await page.getByLabel('Skolas radio').check();
  await press(page, 'ideas-vote-cast');
  await expectText(page, 'ideas-vote-thanks');
  await expectNoText(page, 'ideas-vote-choose');
  await examineInBothLanguages(page, 'votes-thanks-phone', { dark: false });
  const again = await saikne.post(`/vote/${code}`, { choice: '1' }, { page, refusedIsFine: true });
  assert.equal(again.status(), 422);
  await expectStatus(page, '/vote/ZZZZZZ', 404);
});

test('step 17: the vote works without JavaScript', async () => {
  const page = await saikne.visitor({ javaScript: false, path: `/vote/${code}` });
  await page.getByLabel('Starpbrīžu spēles').check();
  await press(page, 'ideas-vote-cast');
  await expectText(page, 'ideas-flash-vote-cast');
  await page.goto('/vote');
  await fill(page, 'ideas-vote-code', code);
  await press(page, 'ideas-vote-enter');
  await expectText(page, 'ideas-vote-thanks');
});

test('step 17: ✗ another team neither sees how the vote stands nor closes it', async () => {
  const neighbour = await saikne.signIn('support-person-of-same-training');
  await expectStatus(neighbour, `${idea}/vote`, 404);
  const refused = await saikne.post(`${idea}/vote/close`, {}, { page: neighbour, refusedIsFine: true });
  assert.equal(refused.status(), 404);
});

test('step 17: the team closes the vote, its result stays with the idea, nothing is counted any more', async () => {
  const page = await saikne.signIn('support-person-of-team', { path: `${idea}/vote` });
  await expectText(page, 'Kopā 2 balsis');
  await examineInBothLanguages(page, 'votes-running', { dark: false });
  await press(page, 'ideas-vote-close');
  await page.getByRole('button', { name: 'Beigt balsojumu' }).click();
  await expectText(page, 'ideas-flash-vote-closed');
  await expectText(page, 'Kopā 2 balsis');
  await examineInBothLanguages(page, 'votes-result');
  const visitor = await saikne.visitor({ device: 'phone', path: `/vote/${code}` });
  await expectText(visitor, 'Balsojums ir beidzies');
  await expectText(visitor, 'Kopā 2 balsis');
  await examineInBothLanguages(visitor, 'votes-over-phone', { dark: false });
  const late = await saikne.post(`/vote/${code}`, { choice: '1' }, { page: visitor, refusedIsFine: true });
  assert.equal(late.status(), 422);
});
