// people steer what they are told. A principal wants one mail a day about ideas; what is official comes at once.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examine, examineInBothLanguages, expectNoText, expectStatus, expectText, eventually, press, pressByKeyboard, tabTo, theProgram } from './harness.mjs';

const saikne = theProgram({ at: '2024-04-22T07:00:00Z', trained: true });
const INBOX = '/notifications';
const CHOICES = '/notifications/choices';
let idea;

/** Begins an idea and shows it to the school: the principal is told. */
async function shareIdea(title) {
  const page = await saikne.signIn('student', { path: '/my-teams' });
  await page.locator('main a[href^="/registrations/"]').first().click();
  await press(page, 'teams-idea');
  await press(page, 'ideas-begin');
  await page.locator('#title').fill(title);
  await press(page, 'ideas-save');
  idea = new URL(page.url()).pathname.replace('/canvas', '');
  await page.goto(idea);
  await press(page, 'ideas-share');
  await expectText(page, 'ideas-flash-shared');
}

const unread = (page) => page.locator('.main-menu .waiting');

test('point 9: who was told nothing reads what will stand here', async () => {
  const page = await saikne.signIn('principal', { device: 'phone', path: INBOX });
  await expectText(page, 'messages-none');
  assert.equal(await unread(page).count(), 0);
  await examineInBothLanguages(page, 'notifications-empty', { dark: false });
});

test('point 9: the principal chooses one mail a day about ideas, by keyboard; official notices are not to be chosen', async () => {
  const page = await saikne.signIn('principal', { path: CHOICES });
  await expectText(page, 'messages-choices-official');
  assert.equal(await page.locator('select[name$=".official"]').count(), 0);
  await examineInBothLanguages(page, 'notifications-choices');
  await tabTo(page, 'programmes-topic-idea');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('select[name=".idea"]').inputValue(), 'daily');
  await pressByKeyboard(page, 'messages-choices-save');
  await expectText(page, 'messages-flash-chosen');
  assert.equal(await page.locator('select[name=".idea"]').inputValue(), 'daily');
});

test('point 9: ✗ what nobody offers is refused and changes nothing', async () => {
  const page = await saikne.signIn('principal', { path: CHOICES });
  const refused = await saikne.post(CHOICES, { '.idea': 'never' }, { page, refusedIsFine: true });
  assert.equal(refused.status(), 400);
  await page.reload();
  assert.equal(await page.locator('select[name=".idea"]').inputValue(), 'daily');
});

test('point 9: the idea stands in the notifications at once, without a mail', async () => {
  await shareIdea('Klusā telpa');
  const page = await saikne.signIn('principal', { path: '/my-day' });
  const shown = async () => {
    await page.reload();
    return (await unread(page).count()) === 1;
  };
  assert.ok(await eventually(shown), 'the menu says that something is new');
  await page.goto(INBOX);
  await expectText(page, /Klusā telpa/);
  await expectText(page, 'messages-delivery-daily');
  await examineInBothLanguages(page, 'notifications');
  assert.deepEqual(await saikne.mails({ subject: /Klusā telpa/ }), []);
});

test('point 9: the mail of the day comes at seven and leads to the idea', async () => {
  await saikne.setClock('2024-04-23T04:00:30Z');
  let mail;
  const came = async () => {
    [mail] = await saikne.mails({ subject: /^1 jaunums Saiknē$/ });
    return Boolean(mail);
  };
  assert.ok(await eventually(came, 30_000), 'no mail of the day came');
  assert.match(mail.text, /Klusā telpa/);
  assert.ok(mail.links.some((link) => link.endsWith(idea)) && mail.links.some((link) => link.endsWith(CHOICES)));
});

test('point 9: opening leads there and counts as read, without JavaScript and on a phone', async () => {
  const page = await saikne.signIn('principal', { javaScript: false, device: 'phone', path: `${INBOX}?show=unread` });
  await press(page, /^Atvērt/);
  assert.equal(new URL(page.url()).pathname, idea);
  await page.goto(`${INBOX}?show=unread`);
  await expectText(page, 'messages-none-unread');
  await page.goto(INBOX);
  await press(page, /^Atzīmēt kā nelasītu/);
  await expectText(page, 'messages-flash-unread');
  await press(page, 'messages-read-all');
  await expectText(page, 'messages-flash-read');
  assert.equal(await unread(page).count(), 0);
});

test('point 9: ✗ nobody opens what somebody else was told', async () => {
  const own = await saikne.signIn('principal', { path: INBOX });
  const action = await own.locator('form[action$="/open"]').first().getAttribute('action');
  const other = await saikne.signIn('student', { path: INBOX });
  await expectNoText(other, /Klusā telpa/);
  const refused = await saikne.post(action, {}, { page: other, refusedIsFine: true });
  assert.equal(refused.status(), 404);
});

test('point 9: the operator reads in the log what became of the mail, without whole addresses', async () => {
  const page = await saikne.signIn('platform-administrator', { path: '/administration/mail' });
  await expectText(page, '1 jaunums Saiknē');
  await expectText(page, /\S…@\S+/);
  const [mail] = await saikne.mails({ subject: /^1 jaunums Saiknē$/ });
  await expectNoText(page, mail.to);
  await examine(page, 'mail-log');
  const principal = await saikne.signIn('principal');
  await expectStatus(principal, '/administration/mail', 403);
});
