// Scenario 5.1, steps 7 and 8: what the rules refuse, beside which field, in both languages; and a
// deadline that holds to the second.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  choose, chooseLanguage, examine, examineInBothLanguages, expectNoText, expectStatus, expectText, fill, press, pressByKeyboard, tabTo, textOf, theProgram,
} from './harness.mjs';

const saikne = theProgram({ at: '2024-01-30T08:00:00Z' });
const SCHOOL = 'Rēzeknes Valsts 1. ģimnāzija';
const SENTENCES = {
  'REG-01': { lv: 'noteikums REG-01', en: 'rule REG-01' },
  'REG-02': { lv: 'Komandā jābūt tieši trim izglītības iestādes pašpārvaldes pārstāvjiem.', en: 'A team has exactly three representatives' },
  'REG-03': { lv: 'Komandai vajadzīga atbalsta persona', en: 'A team needs a support person' },
  'REG-04': { lv: 'no 13 līdz 25 gadiem', en: 'from 13 to 25 years old' },
  'REG-05': { lv: 'no vienas un tās pašas izglītības iestādes', en: 'of one and the same school' },
};
let start;
let leader;
let registration;

/** What stands in a place of the page, in both languages. */
async function saidBeside(page, place, rule, again) {
  for (const language of ['lv', 'en']) {
    await chooseLanguage(page, language);
    await again();
    const said = await page.locator(place).first().innerText();
    assert.ok(said.includes(SENTENCES[rule][language]), `${rule} in ${language} is not beside ${place}, which says:\n${said}`);
  }
  await chooseLanguage(page, 'lv');
}

/** Presses “hand in” once more, as it stands in the page's language. */
const handIn = (page) => async () => {
  await page.goto(`${registration}/submit`);
  await press(page, 'registrations-submit');
  await expectText(page, 'registrations-errors');
};

/** An address made of a name, as plain letters. */
const addressOf = (given, family) => `${given}.${family}@skola.example`.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

async function invite(page, given, family) {
  await page.goto(`${registration}/team`);
  await fill(page, 'teams-invite-given-name', given);
  await fill(page, 'teams-invite-family-name', family);
  await fill(page, 'teams-invite-email', addressOf(given, family));
  await press(page, 'teams-invite-send');
  await expectText(page, 'teams-invited');
}

async function join(given, family, born, { isOfSchool = true } = {}) {
  const [mail] = await saikne.mails({ to: addressOf(given, family) });
  const page = await saikne.visitor({ device: 'phone', path: new URL(mail.links.find((one) => one.includes('/join/'))).pathname });
  await page.locator(`[name=is_of_school][value=${isOfSchool ? 'yes' : 'no'}]`).check();
  await page.locator('#birth_date').fill(born);
  await fill(page, 'teams-join-guardian-name', 'Inga Vecāka');
  await fill(page, 'teams-join-guardian-email', 'inga@vecaki.example');
  await press(page, 'teams-join-accept');
  await expectText(page, 'teams-joined');
  await page.context().close();
}

/** Tries to join with a birth date that the rules refuse, and reads why, in both languages. */
async function refusedAtJoining(given, family, born) {
  const [mail] = await saikne.mails({ to: addressOf(given, family) });
  const path = new URL(mail.links.find((one) => one.includes('/join/'))).pathname;
  const page = await saikne.visitor({ device: 'phone', path });
  await saidBeside(page, '[data-field="birth_date"]', 'REG-04', async () => {
    await page.goto(path);
    await page.locator('[name=is_of_school][value=yes]').check();
    await page.locator('#birth_date').fill(born);
    await press(page, 'teams-join-accept');
    await expectText(page, 'registrations-errors');
  });
  await examine(page, `5.1-07-refused-age-${born.slice(0, 4)}`, { dark: false });
  await page.context().close();
}

test('step 7 ✗: a school that is not in the register, by keyboard alone', async () => {
  leader = await saikne.signIn('support-person', { path: '/calls/kontakts-2024/team_registration' });
  start = await leader.locator('a[href^="/register/"]').first().getAttribute('href');
  await leader.goto(start);
  await saidBeside(leader, '[data-field="school"]', 'REG-01', async () => {
    await leader.goto(start);
    await tabTo(leader, 'teams-start-school');
    await leader.keyboard.type('Ziemeļpola pamatskola');
    await leader.locator('[name=support_type][value=somebody_else]').focus();
    await leader.keyboard.press('Space');
    await pressByKeyboard(leader, 'teams-start-begin');
    await expectText(leader, 'registrations-errors');
  });
  assert.equal(await leader.locator('#school').inputValue(), 'Ziemeļpola pamatskola');
  await examine(leader, '5.1-07-school-not-in-register');
});

test('step 7 ✗: who is 12 or 26 cannot join; two representatives and no support person', async () => {
  await leader.goto(start);
  await leader.locator('#school').pressSequentially('rezeknes valsts 1');
  await leader.getByRole('option', { name: SCHOOL }).first().click();
  await leader.locator('[name=support_type][value=somebody_else]').check();
  await press(leader, 'teams-start-begin');
  await expectText(leader, 'teams-started');
  registration = new URL(leader.url()).pathname;
  await invite(leader, 'Anna', 'Mazā');
  await invite(leader, 'Bruno', 'Lielais');
  await refusedAtJoining('Anna', 'Mazā', '2011-02-27');
  await refusedAtJoining('Bruno', 'Lielais', '1998-02-26');
  assert.deepEqual(await saikne.mails({ to: 'inga@vecaki.example' }), [], 'no guardian is asked');
  await join('Anna', 'Mazā', '2011-02-26');
  await join('Bruno', 'Lielais', '1998-02-27');

  const again = handIn(leader);
  await saidBeside(leader, '#members', 'REG-02', again);
  await saidBeside(leader, '#members', 'REG-03', again);
  await again();
  for (const [rule, count] of [['REG-02', 1], ['REG-03', 1], ['REG-04', 0], ['REG-05', 0]]) {
    assert.equal(await leader.locator(`main [data-rule="${rule}"]`).count(), count, `${rule} is named`);
  }
  // Each line of the summary leads to the place where the sentence stands.
  const links = await leader.locator('.error-summary a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  assert.ok(links.length >= 4);
  for (const link of links) assert.equal(await leader.locator(`[id="${link.slice(1)}"]`).count(), 1, link);
  await examine(leader, '5.1-07-two-representatives');
  await leader.goto(`${registration}/team`);
  await examineInBothLanguages(leader, '5.1-07-people', { dark: false });
});

test('step 7 ✗: a member of another school; a fourth representative, by keyboard alone', async () => {
  await invite(leader, 'Ciema', 'Svešā');
  await join('Ciema', 'Svešā', '2007-05-05', { isOfSchool: false });
  const again = handIn(leader);
  await saidBeside(leader, '#members p:has-text("Ciema Svešā")', 'REG-05', again);
  await again();
  assert.equal(await leader.locator('main [data-rule="REG-02"]').count(), 0);

  await leader.goto(`${registration}/team`);
  for (const [label, value] of [['teams-invite-given-name', 'Dāvis'], ['teams-invite-family-name', 'Ceturtais'], ['teams-invite-email', 'davis@skola.example']]) {
    await tabTo(leader, label);
    await leader.keyboard.type(value);
  }
  await pressByKeyboard(leader, 'teams-invite-send');
  await expectText(leader, 'teams-refused-too-many');
  const beside = await leader.locator('[data-field="function"]').innerText();
  assert.match(beside, /REG-02/);
  assert.equal(await leader.locator('[name=given_name]').inputValue(), 'Dāvis');
  await examine(leader, '5.1-07-fourth', { dark: false });
  assert.deepEqual(await saikne.mails({ to: 'davis@skola.example' }), []);
});

test('step 7: why? – every rule that was asked, with its version, for the team and for the staff', async () => {
  await leader.goto(registration);
  await press(leader, 'registrations-rules-why');
  await expectText(leader, 'registrations-rules-title');
  // What is true now stands open; what was answered earlier is folded.
  await expectText(leader, 'REG-02', { within: 'main' });
  await leader.locator('main summary').first().click();
  for (const rule of ['REG-01', 'REG-02', 'REG-03', 'REG-04', 'REG-05', 'REG-06']) await expectText(leader, rule, { within: 'main' });
  await expectText(leader, 'programmes-outcome-met');
  await expectText(leader, 'programmes-outcome-not-met');
  await examineInBothLanguages(leader, '5.1-07-why');
  const path = new URL(leader.url()).pathname;
  const coordinator = await saikne.signIn('regional-coordinator-lat', { path });
  await expectText(coordinator, 'REG-02', { within: 'main' });
  const elsewhere = await saikne.signIn('regional-coordinator-zem');
  await expectStatus(elsewhere, path, 404);
  await elsewhere.context().close();
});

test('step 8: at 23:59:59 of 31 January it is taken, with a receipt of that time', async () => {
  await saikne.setClock('2024-01-31T21:50:00Z');
  const page = await saikne.signIn('support-person-of-team', { path: '/my-teams' });
  const own = await page.locator('main a[href^="/registrations/"]').first().getAttribute('href');
  const takeBack = async () => {
    await saikne.setClock('2024-01-31T21:58:00Z');
    await page.goto(`${own}/withdraw`);
    await press(page, 'registrations-withdraw');
    await expectText(page, 'registrations-withdrawn');
  };
  await page.goto(`${own}/withdraw`);
  await examineInBothLanguages(page, '5.1-08-withdraw', { dark: false });
  await takeBack();
  await page.goto(`${own}/submit`);
  await examineInBothLanguages(page, '5.1-08-last-minute', { dark: false });
  // The clock ticks; a slow machine may need more than the second that is left.
  for (let attempt = 0; attempt < 5 && !page.url().includes('/receipts/'); attempt += 1) {
    await page.goto(`${own}/submit`);
    await tabTo(page, 'registrations-submit');
    await saikne.setClock('2024-01-31T21:59:59Z');
    await page.keyboard.press('Enter');
    await page.waitForURL(/receipts/, { timeout: 3000 }).catch(() => saikne.setClock('2024-01-31T21:58:00Z'));
  }
  await expectText(page, /23:59:59/);
  await expectText(page, 'registrations-submitted');
  await examineInBothLanguages(page, '5.1-08-receipt', { dark: false });
  await takeBack();
  await page.context().close();
});

test('step 8 ✗: at 00:00:00 of 1 February it is refused; the page says “closed” and what follows; words stay', async () => {
  const page = await saikne.signIn('support-person-of-team', { path: '/my-teams' });
  const own = await page.locator('main a[href^="/registrations/"]').first().getAttribute('href');
  leader = await saikne.signIn('support-person', { path: `${registration}/form` });
  await page.goto(`${own}/submit`);
  await saikne.setClock('2024-01-31T22:00:00Z');
  await press(page, 'registrations-submit');
  await expectText(page, 'registrations-closed-since');
  await expectText(page, 'registrations-closed-next');
  await expectNoText(page, 'registrations-submitted');
  await examine(page, '5.1-08-refused');

  // What was being typed when the clock struck stays in the field, with scripts and without.
  await leader.locator('#motivation').fill('Mēs gribam debašu klubu.');
  await leader.locator('#team_name').focus();
  await expectText(leader, 'registrations-refused-closed');
  assert.equal(await leader.locator('#motivation').inputValue(), 'Mēs gribam debašu klubu.');
  await press(leader, 'registrations-form-save');
  await expectText(leader, 'registrations-closed-next');
  assert.equal(await leader.locator('#motivation').inputValue(), 'Mēs gribam debašu klubu.');
  await examine(leader, '5.1-08-typed');
  await leader.goto(registration);
  await expectText(leader, 'registrations-closed-title');
  await examineInBothLanguages(leader, '5.1-08-closed-draft', { dark: false });

  const anybody = await saikne.visitor({ path: '/calls/kontakts-2024/team_registration' });
  await expectText(anybody, 'portal-call-closed');
  await expectText(anybody, 'portal-call-follows-team-registration');
  await expectNoText(anybody, 'portal-call-register');
  await examineInBothLanguages(anybody, '5.1-08-closed-call');
  await leader.goto(start);
  await expectText(leader, 'registrations-closed-title');
  await expectText(leader, 'Pieteikumus pieņēma līdz 2024. gada 31. janvārim (ieskaitot).');
});

test('step 8: one applicant gets more time, with a reason; the others do not', async () => {
  await saikne.setClock('2024-02-01T08:00:00Z');
  const page = await saikne.signIn('support-person-of-team', { path: '/my-teams' });
  const own = await page.locator('main a[href^="/registrations/"]').first().getAttribute('href');
  await page.goto(own);
  const school = (await page.locator('main').innerText()).split('\n').find((line) => line.includes(' · ')).split(' · ')[0];
  const manager = await saikne.signIn('programme-manager', { path: '/administration/editions/kontakts-2024' });
  await press(manager, 'Pieteikšanās pašpārvalžu komandu mācībām', { within: manager.locator('main') });
  await expectText(manager, 'programmes-call-state-closed');
  await fill(manager, 'programmes-extend-school', school);
  await press(manager, 'programmes-extend-find');
  await choose(manager, school, { within: manager.locator('form[action$="/extend"]') });
  await fill(manager, 'programmes-extend-until', '2024-02-02 12:00');
  await press(manager, 'programmes-extend');
  await expectText(manager, 'programmes-refused-no-reason');
  await examine(manager, '5.1-08-extension-without-reason', { dark: false });
  await fill(manager, 'programmes-reason', 'Skolā nebija elektrības.', { within: manager.locator('form[action$="/extend"]') });
  await pressByKeyboard(manager, 'programmes-extend');
  await expectText(manager, 'programmes-extended');
  await expectText(manager, 'Skolā nebija elektrības.');
  await examineInBothLanguages(manager, '5.1-08-extended', { dark: false });

  await page.goto(`${own}/submit`);
  await press(page, 'registrations-submit');
  await expectText(page, 'registrations-submitted');
  await expectText(page, /01\.02\.2024/);
  leader = await saikne.signIn('support-person');
  const other = await saikne.post(`${registration}/submit`, { number: '1' }, { page: leader, refusedIsFine: true });
  assert.equal(other.status(), 422);
  assert.ok((await other.text()).includes(textOf('registrations-closed-next')));
  const anybody = await saikne.visitor({ path: '/calls/kontakts-2024/team_registration' });
  await expectText(anybody, 'portal-call-closed');
});
