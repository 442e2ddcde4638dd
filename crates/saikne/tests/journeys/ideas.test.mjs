// Scenario 5.1, steps 17, 19 and 21: a trained team writes its idea together, other teams comment, the
// principal agrees, the contact person of the municipality gets it and gives it back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examine, examineInBothLanguages, expectNoText, expectStatus, expectText, eventually, fill, press, pressByKeyboard, textOf, theProgram } from './harness.mjs';

const saikne = theProgram({ at: '2024-04-22T07:00:00Z', trained: true });
let idea;

const saved = (page, field) =>
  eventually(async () => (await page.locator(`[data-save-state="${field}"]`).innerText()).includes('plkst'));

async function write(page, field, words) {
  await page.locator(`#${field}`).fill(words);
  await page.locator(`#${field}`).blur();
  assert.ok(await saved(page, field), `${field} was not saved`);
}

test('step 17: a student begins the idea on the phone from the page of the team', async () => {
  const page = await saikne.signIn('student', { device: 'phone', path: '/my-teams' });
  await page.locator('main a[href^="/registrations/"]').first().click();
  await press(page, 'teams-idea');
  await examineInBothLanguages(page, 'ideas-begin', { dark: false });
  await press(page, 'ideas-begin');
  idea = new URL(page.url()).pathname.replace('/canvas', '');
  assert.match(idea, /^\/ideas\/[0-9a-f-]{36}$/);
  await write(page, 'title', 'Starpbrīdis kopā');
  await write(page, 'idea', 'Vecākās klases vada spēles jaunākajām.');
  await page.locator('input[name=themes][value=anti_bullying]').check();
  await page.locator('input[name=themes][value=communication]').check();
  assert.ok(await saved(page, 'themes'));
  await page.locator('input[name=groups][value=grades_7_8]').check();
  assert.ok(await saved(page, 'groups'));
  await examineInBothLanguages(page, 'ideas-canvas-phone');
  await page.reload();
  assert.ok(await page.locator('input[name=themes][value=communication]').isChecked());
});

test('step 17: student and support person write at once, a stale version shows both texts', async () => {
  const student = await saikne.signIn('student', { path: `${idea}/canvas` });
  const leader = await saikne.signIn('support-person-of-team', { path: `${idea}/canvas` });
  await write(student, 'need', 'Jaunākie baidās no vecākajiem.');
  await leader.locator('#need').fill('Starpbrīžos nav, ko darīt.');
  await leader.locator('#audience').focus();
  await expectText(leader, 'autosave-conflict-theirs');
  await expectText(leader, 'Jaunākie baidās no vecākajiem.');
  await examine(leader, 'ideas-conflict', { dark: false });
  await pressByKeyboard(leader, 'autosave-conflict-take');
  assert.equal(await leader.locator('#need').inputValue(), 'Jaunākie baidās no vecākajiem.');
  for (const [field, words] of [
    ['audience', 'Visi skolas skolēni'], ['problem_1', 'Klases nepazīst cita citu'], ['result_1', 'Klases spēlē kopā'],
    ['impact', 'Mazāk konfliktu.'], ['activities', 'Spēļu trešdienas no oktobra.'],
  ]) await write(leader, field, words);
  await leader.goto(idea);
  await expectText(leader, /Rakstīja \S+ \S+, 2024\. gada 22\. aprīlis/);
});

test('step 17: ✗ negative and fractional cents are refused, a sum above the ceiling is shown at once', async () => {
  const page = await saikne.signIn('student', { path: `${idea}/canvas` });
  for (const [sum, reason] of [['-5', 'ideas-sum-negative'], ['10,005', 'ideas-sum-part-of-a-cent'], ['desmit', 'ideas-sum-unreadable']]) {
    await page.locator('#sum_1').fill(sum);
    await page.locator('#sum_1').blur();
    await expectText(page, reason, { within: '[data-field="sum_1"]' });
  }
  await page.locator('#category_1').selectOption('equipment');
  await write(page, 'what_1', 'Galda spēles');
  await write(page, 'sum_1', '1 200,01');
  await expectText(page, /Pārsniegts par 0,01/, { within: '[data-shown="budget"]' });
  await page.goto(idea);
  assert.equal(await page.locator('li[data-rule="FIN-01"]').count(), 1);
  await page.goto(`${idea}/canvas`);
  await write(page, 'sum_1', '1 000,00');
  await expectText(page, /Atlikums: 200,00/, { within: '[data-shown="budget"]' });
  await examineInBothLanguages(page, 'ideas-canvas');
});

test('step 17: without JavaScript the whole form is kept, and what is wrong comes back', async () => {
  const page = await saikne.signIn('student', { javaScript: false, path: `${idea}/canvas` });
  await page.locator('#category_2').selectOption('services');
  await page.locator('#what_2').fill('Spēļu vadītāja nodarbība');
  await page.locator('#sum_2').fill('12,345');
  await press(page, 'ideas-save');
  await expectText(page, 'ideas-sum-part-of-a-cent');
  assert.equal(await page.locator('#what_2').inputValue(), 'Spēļu vadītāja nodarbība');
  await page.locator('#sum_2').fill('150,00');
  await press(page, 'ideas-save-more');
  await expectText(page, 'ideas-flash-saved');
  assert.equal(await page.locator('#sum_4').count(), 1, 'there are more rows now');
});

test('step 17: other teams of the training see it once it is shown and suggest, ✗ a foreign team sees nothing', async () => {
  const neighbour = await saikne.signIn('support-person-of-same-training');
  await expectStatus(neighbour, idea, 404);
  const student = await saikne.signIn('student', { path: idea });
  await press(student, 'ideas-share');
  await expectText(student, 'ideas-flash-shared');
  await examineInBothLanguages(student, 'ideas-shared');
  await neighbour.goto(idea);
  await expectNoText(neighbour, 'ideas-next');
  await fill(neighbour, 'ideas-comment-about', 'ideas-field-activities');
  await fill(neighbour, 'ideas-comment', 'Varbūt spēles var izvēlēties balsojumā?');
  await press(neighbour, 'ideas-comment-send');
  await expectText(neighbour, 'ideas-flash-commented');
  await examineInBothLanguages(neighbour, 'ideas-neighbour', { dark: false });
  await student.goto(`${idea}/canvas`);
  await press(student, /ieteikums/);
  await expectText(student, 'Varbūt spēles var izvēlēties balsojumā?');
  const stranger = await saikne.signIn('support-person-of-other-training');
  await expectStatus(stranger, idea, 404);
  const refused = await saikne.post(`${idea}/comments`, { comment: 'Sveiki' }, { page: stranger, refusedIsFine: true });
  assert.equal(refused.status(), 404);
  const trainer = await saikne.signIn('trainer', { path: idea });
  await fill(trainer, 'ideas-comment', 'Labi sākts!');
  await press(trainer, 'ideas-comment-send');
  await expectText(trainer, 'Labi sākts!');
});

test('step 19: a team says it will not apply, without penalty, and thinks again', async () => {
  const page = await saikne.signIn('support-person-of-team', { path: idea });
  await press(page, 'ideas-give-up');
  await page.getByRole('button', { name: textOf('ideas-give-up') }).click();
  await expectText(page, 'ideas-state-not-pursued-next');
  await examineInBothLanguages(page, 'ideas-not-pursued', { dark: false });
  await press(page, 'ideas-resume');
  await expectText(page, 'ideas-flash-resumed');
  await expectText(page, 'ideas-state-shared-next');
});

test('step 21: the principal asks for a change and agrees', async () => {
  const page = await saikne.signIn('principal', { path: '/ideas' });
  await examineInBothLanguages(page, 'ideas-list-principal', { dark: false });
  await press(page, 'Starpbrīdis kopā');
  await press(page, 'ideas-ask-changes');
  await expectText(page, 'ideas-words-missing');
  await fill(page, 'ideas-ask-changes-words', 'Kurš vadīs spēles?');
  await press(page, 'ideas-ask-changes');
  await expectText(page, 'ideas-flash-changes-asked');
  await examineInBothLanguages(page, 'ideas-principal', { dark: false });
  await press(page, 'ideas-agree');
  await expectText(page, 'ideas-flash-agreed');
  const [mail] = await saikne.mails({ subject: /Skolas vadība piekrīt idejai/ });
  assert.ok(mail.links[0].endsWith(idea));
});

test('step 21: the support person sends it, the contact person returns it with a reason and gets it again', async () => {
  const leader = await saikne.signIn('support-person-of-team', { path: idea });
  await press(leader, 'ideas-send');
  await expectText(leader, 'ideas-flash-sent');
  const contact = await saikne.signIn('municipal-coordinator', { path: '/my-day' });
  await press(contact, 'ideas-list');
  await examineInBothLanguages(contact, 'ideas-inbox');
  await press(contact, 'Starpbrīdis kopā');
  await examine(contact, 'ideas-contact', { dark: false });
  await press(contact, 'ideas-return');
  await expectText(contact, 'ideas-words-missing');
  await fill(contact, 'ideas-return-words', 'Vai galda spēles ir salīdzinātas divos veikalos?');
  await press(contact, 'ideas-return');
  await expectText(contact, 'ideas-flash-returned');
  await leader.goto(idea);
  await expectText(leader, 'Vai galda spēles ir salīdzinātas divos veikalos?');
});

test('step 23: ✗ 1 200,01 EUR for a school and a missing theme keep the idea from being sent, with rule and place', async () => {
  const leader = await saikne.signIn('support-person-of-team', { path: `${idea}/canvas` });
  const themes = ['anti_bullying', 'communication'].map((theme) => leader.locator(`input[name=themes][value=${theme}]`));
  // Each tick is a save of its own: the next one, or leaving the page, waits for the answer.
  const kept = (deed) => Promise.all([leader.waitForResponse((answer) => answer.url().endsWith('/field')), deed]);
  const refusedFor = async (rule) => {
    await leader.goto(idea);
    assert.equal(await leader.locator(`li[data-rule="${rule}"] a`).count(), 1, 'it says where to mend it');
    assert.equal(await leader.getByRole('button', { name: textOf('ideas-send') }).count(), 0);
    const refused = await saikne.post(`${idea}/send`, {}, { page: leader, refusedIsFine: true });
    assert.equal(refused.status(), 422);
    await leader.goto(`${idea}/canvas`);
  };
  const before = await leader.locator('#sum_1').inputValue();
  await write(leader, 'sum_1', '1 050,01');
  await expectText(leader, /Pārsniegts par 0,01/, { within: '[data-shown="budget"]' });
  await refusedFor('FIN-01');
  await write(leader, 'sum_1', before);
  for (const theme of themes) await kept(theme.uncheck());
  await refusedFor('ELG-02');
  for (const theme of themes) await kept(theme.check());
});

test('step 21: mended, it is sent again', async () => {
  const leader = await saikne.signIn('support-person-of-team', { path: `${idea}/canvas` });
  await write(leader, 'what_1', 'Galda spēles, lētākais no diviem piedāvājumiem');
  await leader.goto(idea);
  await press(leader, 'ideas-send');
  await expectText(leader, 'ideas-state-with-contact-next');
});

test('step 21: ✗ a team that left the training early cannot send', async () => {
  const page = await saikne.signIn('support-person-of-untrained-team', { path: '/my-teams' });
  await page.locator('main a[href^="/registrations/"]').first().click();
  await press(page, 'teams-idea');
  await press(page, 'ideas-begin');
  const theirs = new URL(page.url()).pathname.replace('/canvas', '');
  await page.goto(theirs);
  assert.equal(await page.locator('li[data-rule="ELG-01"]').count(), 1);
  await expectNoText(page, 'ideas-send-note');
  const refused = await saikne.post(`${theirs}/send`, {}, { page, refusedIsFine: true });
  assert.equal(refused.status(), 422);
});

test('step 21: after the contest has closed nothing is changed any more', async () => {
  await saikne.setClock('2024-05-17T21:00:00Z');
  const page = await saikne.signIn('support-person-of-team', { path: idea });
  await expectText(page, 'ideas-refused-closed');
  const refused = await saikne.post(`${idea}/give-up`, {}, { page, refusedIsFine: true });
  assert.equal(refused.status(), 422);
});
