// Scenario 5.1, steps 3 to 9: a support person registers a team from a browser, young people join on
// their phones, the municipality answers, the coordinator decides.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, examine, examineInBothLanguages, expectText, eventually, fill, press, pressByKeyboard, theProgram } from './harness.mjs';

const saikne = theProgram({ at: '2024-01-30T08:00:00Z' });
const SCHOOL = 'Rēzeknes Valsts 1. ģimnāzija';
let registration;

async function invite(page, given, family) {
  await page.goto(`${registration}/team`);
  await fill(page, 'teams-invite-given-name', given);
  await fill(page, 'teams-invite-family-name', family);
  await fill(page, 'teams-invite-email', `${given}.${family}@skola.example`);
  await press(page, 'teams-invite-send');
  await expectText(page, 'teams-invited');
}

async function join(given, family, born, { translation = false, look = false } = {}) {
  const [mail] = await saikne.mails({ to: `${given}.${family}@skola.example`.toLowerCase() });
  const link = mail.links.find((one) => one.includes('/join/'));
  const page = await saikne.visitor({ device: 'phone', path: new URL(link).pathname });
  if (look) await examineInBothLanguages(page, 'teams-join', { dark: false });
  await page.locator('#is_of_school').check();
  await page.locator('#birth_date').fill(born);
  await fill(page, 'teams-join-guardian-name', 'Inga Vecāka');
  await fill(page, 'teams-join-guardian-email', 'inga@vecaki.example');
  if (translation) {
    await choose(page, 'teams-join-translation-yes');
    await page.locator('#helper').selectOption({ index: 1 });
  }
  await press(page, 'teams-join-accept');
  await expectText(page, 'teams-joined');
  if (look) await examineInBothLanguages(page, 'teams-mine', { dark: false });
  await page.context().close();
}

test('step 3: a support person begins a team and invites three young people', async () => {
  const page = await saikne.signIn('support-person', { path: '/calls/kontakts-2024/team_registration' });
  await page.goto(await page.locator('a[href^="/register/"]').first().getAttribute('href'));
  await examine(page, 'teams-start');
  await page.locator('#school').pressSequentially('rezeknes valsts 1');
  await page.getByRole('option', { name: SCHOOL }).first().click();
  await page.locator('#support_type').check();
  await press(page, 'teams-start-begin');
  await expectText(page, 'teams-started');
  registration = new URL(page.url()).pathname;
  await examineInBothLanguages(page, 'registrations-draft');
  await invite(page, 'Marta', 'Ozola');
  await invite(page, 'Emils', 'Kalns');
  await invite(page, 'Rasa', 'Priede');
  await examineInBothLanguages(page, 'teams-people', { dark: false });
});

test('step 4: they accept on the phone, one with a translation need', async () => {
  await join('Marta', 'Ozola', '2011-02-26', { look: true });
  await join('Emils', 'Kalns', '1998-03-01');
  await join('Rasa', 'Priede', '2006-06-06', { translation: true });
});

test('step 5: answers save themselves, two writers see both texts, the receipt has number and time', async () => {
  const page = await saikne.signIn('support-person', { path: `${registration}/form` });
  const other = await saikne.signIn('support-person', { path: `${registration}/form` });
  await page.locator('#preference_1').selectOption('weekday');
  await page.locator('#preference_2').selectOption('weekend');
  await page.locator('input[name=travel][value=none]').check();
  await page.locator('input[name=first_time][value=yes]').check();
  await page.locator('#motivation').fill('Gribam debašu klubu.');
  await page.locator('#principal_name').fill('Aivars Direktors');
  await page.locator('#principal_agrees').check();
  assert.ok(await eventually(async () => (await page.locator('[data-save-state="principal_agrees"]').innerText()).includes('plkst')));
  await other.locator('#motivation').fill('Gribam skolas avīzi.');
  await other.locator('#principal_name').focus();
  await expectText(other, 'autosave-conflict-theirs');
  await examine(other, 'autosave-conflict', { dark: false });
  await press(other, 'autosave-conflict-take');
  await examineInBothLanguages(page, 'registrations-form');
  await page.goto(`${registration}/submit`);
  await examineInBothLanguages(page, 'registrations-submit', { dark: false });
  await press(page, 'registrations-submit');
  await expectText(page, /SK-2024-000\d+/);
  await examineInBothLanguages(page, 'registrations-receipt');
  assert.equal((await page.request.get(`${new URL(page.url()).pathname}/pdf`)).headers()['content-type'], 'application/pdf');
  await page.goto(registration);
  await examine(page, 'registrations-submitted', { dark: false });
});

test('step 6: the municipality answers the transport request', async () => {
  const page = await saikne.signIn('municipal-coordinator', { path: '/transport-requests' });
  await examine(page, 'transport-list', { dark: false });
  await page.getByRole('link', { name: SCHOOL }).first().click();
  await examine(page, 'transport-request', { dark: false });
  await choose(page, 'transport-yes');
  await fill(page, 'transport-answer', 'Autobuss plkst. 8.00 pie skolas.');
  await press(page, 'transport-send');
  await expectText(page, 'transport-answered');
});

test('step 9: the coordinator decides and the team sees why', async () => {
  const page = await saikne.signIn('regional-coordinator-lat', { path: '/triage?region=LAT' });
  await examineInBothLanguages(page, 'triage-list');
  await page.goto('/triage/equity');
  await examineInBothLanguages(page, 'triage-equity');
  await page.goto(`/triage?q=${encodeURIComponent('rezeknes valsts 1')}`);
  await page.locator('input[data-select]').first().check();
  await press(page, 'registrations-outcome-accept');
  await examine(page, 'triage-confirm', { dark: false });
  await page.locator('#criterion').check();
  await fill(page, 'triage-reason', 'Skaidrs mērķis un pirmā reize.');
  await press(page, 'registrations-outcome-accept');
  await expectText(page, 'triage-decided');
  const leader = await saikne.signIn('support-person', { path: registration });
  await expectText(leader, 'Skaidrs mērķis un pirmā reize.');
  await examineInBothLanguages(leader, 'registrations-accepted', { dark: false });
  await leader.goto(`${registration}/roster`);
  await examine(leader, 'roster-ask', { dark: false });
});

test('step 3: the leader and the coordinator see whose parents have not answered, and remind them', async () => {
  await saikne.setClock('2024-02-02T08:00:00Z');
  const page = await saikne.signIn('support-person', { path: `${registration}/team` });
  await press(page, 'guardians-remind-link');
  await expectText(page, 'Marta Ozola');
  await expectText(page, 'Rasa Priede');
  await examineInBothLanguages(page, 'guardians-missing');
  const before = (await saikne.mails({ to: 'inga@vecaki.example' })).length;
  await pressByKeyboard(page, 'guardians-remind');
  await expectText(page, 'guardians-reminded');
  assert.equal((await saikne.mails({ to: 'inga@vecaki.example' })).length, before + 1);

  const coordinator = await saikne.signIn('regional-coordinator-lat', { path: '/my-day' });
  await press(coordinator, /trūkst vecāku piekrišanas/);
  await expectText(coordinator, 'Marta Ozola');
  const [mail] = await saikne.mails({ to: 'inga@vecaki.example' });
  const guardian = await saikne.visitor({ device: 'phone', path: new URL(mail.links.find((one) => one.includes('/consents/'))).pathname });
  for (const purpose of ['participate', 'photo', 'name_publication']) await guardian.locator(`input[name=${purpose}][value=yes]`).check();
  await press(guardian, 'people-consent-save');
  await expectText(guardian, 'people-consent-saved');
  await page.goto('/missing-consents');
  assert.equal(await page.locator('tbody tr').count(), 1);
});
