// Scenario 5.1, step 26: two evaluators for each application; one declares a conflict, sees nothing any more and is
// replaced; scores need a reason; a third one reads where two differ; the commission sees it all side by side.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  choose, eventually, examine, examineInBothLanguages, expectNoText, expectStatus, expectText, fill, press, pressByKeyboard,
  tabTo, textOf, theProgram,
} from './harness.mjs';

const saikne = theProgram({ at: '2024-06-03T07:00:00Z', story: 'eligible' });
const overview = '/evaluation/kontakts-2024';
const assignment = `${overview}/assignment`;
const criteria = ['need', 'participation', 'activities', 'impact', 'budget'];
const evaluators = ['evaluator', 'evaluator-second', 'evaluator-third'];
let recused;

/** The reviews that stand open for an evaluator: path and what the application is called. */
async function reviews(page) {
  await page.goto('/reviews');
  const all = page.locator('main a[href^="/reviews/"]');
  return all.evaluateAll((links) => links.map((link) => ({ path: link.getAttribute('href'), name: link.textContent.trim() })));
}

/** A whole sheet, as a browser without scripts sends it. */
function sheet(points) {
  const fields = {};
  for (const code of criteria) {
    const answers = { points: code === 'budget' ? '3' : points, reason: 'Pamatots ar iesniegumā rakstīto.' };
    for (const [place, value] of Object.entries(answers)) {
      fields[`${code}.${place}`] = value;
      fields[`version-${code}.${place}`] = '0';
    }
  }
  return fields;
}

async function judge(page, review, points) {
  await saikne.post(`${review.path}/declare`, { conflict: 'no' }, { page });
  await saikne.post(`${review.path}/submit`, sheet(points), { page });
}

async function publish(page) {
  await page.goto(assignment);
  await press(page, 'evaluation-publish');
  await expectText(page, 'evaluation-flash-published');
}

test('step 26: an evaluator names a tie, without scripts', async () => {
  const page = await saikne.signIn('evaluator-third', { javaScript: false, device: 'phone', path: '/evaluation/ties' });
  await press(page, 'evaluation-tie-send');
  await expectText(page, 'evaluation-tie-missing');
  await fill(page, 'evaluation-tie-organisation', 'Nekur neesoša biedrība');
  await press(page, 'evaluation-tie-send');
  await expectText(page, 'evaluation-tie-unknown');
  await page.goto('/evaluation/ties');
  await fill(page, 'evaluation-tie-municipality', 'Jūrmalas valstspilsēta');
  await press(page, 'evaluation-tie-send');
  await expectText(page, 'evaluation-flash-tie');
  await expectText(page, 'evaluation-tie-declared');
  const desk = await saikne.signIn('evaluator-third', { path: '/evaluation/ties' });
  await examineInBothLanguages(desk, 'evaluation-ties');
});

test('step 26: the programme manager has applications spread over evaluators and publishes it', async () => {
  const page = await saikne.signIn('programme-manager', { path: '/evaluation' });
  await page.locator(`main a[href="${overview}"]`).click();
  await expectText(page, /Programmas vadītājam jāuzaicina vērtētāji 4 iesniegumiem/);
  await press(page, 'evaluation-assignment-title');
  await pressByKeyboard(page, 'evaluation-compute');
  await expectText(page, 'evaluation-flash-computed');
  await examineInBothLanguages(page, 'evaluation-assignment');
  await publish(page);
  await expectText(page, 'evaluation-nobody-lacks');
  const mails = await saikne.mails({ subject: /Jums uzticēts vērtēt/ });
  assert.equal(mails.length, 3);
  assert.ok(mails.every((mail) => /līdz 2024\. gada 17\. jūnijam/.test(mail.text)));
});

test('step 26: ✗ who declares a conflict sees nothing any more, and somebody else is asked', async () => {
  const page = await saikne.signIn('evaluator', { device: 'phone' });
  const [review, ...rest] = await reviews(page);
  assert.ok(rest.length > 0, 'there are more');
  recused = review;
  await examineInBothLanguages(page, 'evaluation-reviews');
  await page.goto(review.path);
  await expectNoText(page, 'evaluation-content', { within: 'main h2:last-of-type' });
  await press(page, 'evaluation-declare-send');
  await expectText(page, 'evaluation-declare-missing');
  await choose(page, 'evaluation-declare-yes');
  await press(page, 'evaluation-declare-send');
  await expectText(page, 'reason-missing');
  await examine(page, 'evaluation-declaration');
  await fill(page, 'evaluation-conflict-reason', 'Māsa strādā iesniedzēja pārvaldē.');
  await press(page, 'evaluation-declare-send');
  await expectText(page, 'evaluation-flash-recused');
  await expectStatus(page, review.path, 403);
  await page.goto(review.path);
  await expectText(page, 'evaluation-recused-closed');
  await expectNoText(page, review.name);
  await examineInBothLanguages(page, 'evaluation-recused');

  const manager = await saikne.signIn('programme-manager');
  const told = async () => (await saikne.mails({ subject: /vajadzīgs vērtētājs/ })).length > 0;
  assert.ok(await eventually(told), 'the manager is told');
  await manager.goto(assignment);
  await expectText(manager, /vēl nav publicēts/);
  await publish(manager);
  const [others] = await Promise.all(evaluators.slice(1).map(async (role) => {
    const other = await saikne.signIn(role);
    return (await reviews(other)).filter((one) => one.name === review.name);
  }));
  assert.equal(others.length, 1, 'both others judge it now');
});

test('step 26: scores save themselves, need a reason, and the weighted sum follows', async () => {
  const page = await saikne.signIn('evaluator-second');
  const review = (await reviews(page)).find((one) => one.name === recused.name);
  await page.goto(review.path);
  await tabTo(page, 'evaluation-declare-no');
  await page.keyboard.press('Space');
  await pressByKeyboard(page, 'evaluation-declare-send');
  await expectText(page, 'evaluation-flash-declared');
  await expectText(page, 'evaluation-others-hidden');
  await expectText(page, 'ideas-field-need');
  for (const code of criteria) {
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/field'));
    await page.locator(`[id="${code}.points"]`).fill(code === 'budget' ? '3' : '9');
    await page.locator(`[id="${code}.points"]`).blur();
    assert.equal((await saved).status(), 200);
  }
  await expectText(page, /Kopā ar svariem: 43,5 no 50/);
  const wrong = page.waitForResponse((answer) => answer.url().endsWith('/field'));
  await page.locator('[id="need.points"]').fill('11');
  await page.locator('[id="need.points"]').blur();
  assert.equal((await wrong).status(), 422);
  await page.locator('[id="need.points"]').fill('9');
  await press(page, 'evaluation-submit');
  await expectText(page, /trūkst pamatojuma/);
  assert.equal(await page.locator('a[href="#need.reason"]').count(), 1);
  await examine(page, 'evaluation-lacking');
  for (const code of criteria) await page.locator(`[id="${code}.reason"]`).fill('Pamatots ar iesniegumā rakstīto.');
  await saved(page);
  await page.goto(review.path);
  await examineInBothLanguages(page, 'evaluation-sheet');
  await press(page, 'evaluation-submit');
  await expectText(page, 'evaluation-flash-submitted');
  await examineInBothLanguages(page, 'evaluation-submitted', { dark: false });
});

/** What was written saves itself before the page is left. */
async function saved(page) {
  const states = page.locator('[data-save-state$=".reason"]').filter({ hasText: /Saglabāts/ });
  assert.ok(await eventually(async () => (await states.count()) === criteria.length), 'every reason saved itself');
}

test('step 26: the same without scripts', async () => {
  const page = await saikne.signIn('evaluator-third', { javaScript: false, device: 'phone' });
  const review = (await reviews(page)).find((one) => one.name === recused.name);
  await page.goto(review.path);
  await choose(page, 'evaluation-declare-no');
  await press(page, 'evaluation-declare-send');
  for (const code of criteria) {
    await page.locator(`[id="${code}.points"]`).fill(code === 'budget' ? '3' : '8');
    await page.locator(`[id="${code}.reason"]`).fill('Pamatots ar iesniegumā rakstīto.');
  }
  await page.locator('[id="impact.points"]').fill('daudz');
  await press(page, 'evaluation-submit');
  await expectText(page, 'evaluation-mark-unreadable');
  await page.locator('[id="impact.points"]').fill('8');
  await press(page, 'evaluation-submit');
  await expectText(page, 'evaluation-flash-submitted');
  await expectNoText(page, '43,5');
});

test('step 26: a third evaluator reads where two differ, and the commission sees everything side by side', async () => {
  const pages = await Promise.all(evaluators.map((role) => saikne.signIn(role)));
  const apart = (await reviews(pages[0]))[0].name;
  for (const [place, page] of pages.entries()) {
    for (const review of await reviews(page)) {
      if (review.name === recused.name) continue;
      await judge(page, review, review.name === apart && place > 0 ? '2' : '9');
    }
  }
  const manager = await saikne.signIn('programme-manager');
  const proposed = async () => {
    await manager.goto(overview);
    return /Trešais vērtētājs vajadzīgs 1 iesniegumam/.test(await manager.locator('main').innerText());
  };
  assert.ok(await eventually(proposed));
  const early = await saikne.post(`${overview}/close`, {}, { page: manager, refusedIsFine: true });
  assert.equal(early.status(), 422);
  await manager.goto(assignment);
  await expectText(manager, 'evaluation-third');
  await publish(manager);
  for (const page of pages) {
    for (const review of await reviews(page)) {
      const state = await page.locator('tr', { has: page.locator(`a[href="${review.path}"]`) }).innerText();
      if (state.includes(textOf('evaluation-review-state-assigned'))) await judge(page, review, '6');
    }
  }
  const member = await saikne.signIn('commission-member', { path: overview });
  await expectText(member, /Tā ir tikai informācija: punktus tā nemaina/);
  await expectText(member, 'evaluation-agreement');
  await examineInBothLanguages(member, 'evaluation-overview');
  await member.locator('main table a[href$="/evaluation"]').first().click();
  await expectText(member, 'evaluation-mean-means');
  await examineInBothLanguages(member, 'evaluation-application');
});

test('step 26: the evaluation is closed, and the ranking follows', async () => {
  const page = await saikne.signIn('programme-manager', { path: overview });
  await pressByKeyboard(page, 'evaluation-close');
  await expectText(page, 'evaluation-flash-closed');
  await expectText(page, 'applications-state-evaluated');
  const member = await saikne.signIn('commission-member', { path: '/decisions' });
  await member.locator('main a[href^="/decisions/"]').first().click();
  await press(member, 'evaluation-overview-title');
  assert.equal(new URL(member.url()).pathname, overview);
});
