// Scenario 5.1, steps 29 and 30, and 5.2, steps 7 and 11: an agreement is prepared, offered and signed by both sides with
// the tool of somebody else, found by typing, changed, and has its contacts.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { examine, examineInBothLanguages, expectNoText, expectStatus, expectText, press, pressByKeyboard, textOf, theProgram } from './harness.mjs';
import { root, target } from './harness/places.mjs';

const saikne = theProgram();
const python = process.env.SAIKNE_PYTHON ?? join(target, 'judges', 'bin', 'python');
const desk = mkdtempSync(join(tmpdir(), 'saikne-agreements-'));
const rezekne = { number: 'VP2022/3-26', path: '' };
let agreement;

/** Signs a PDF as eParakstītājs would; gives the container's path. */
function signed(document, [given, family] = ['ĒRIKS', 'PARAUGS']) {
  const [file, container] = [join(desk, 'ligums.pdf'), join(desk, `${Date.now()}-${family}.edoc`)];
  writeFileSync(file, document);
  execFileSync(python, ['-B', join(root, 'crates/saikne/tests/tools/sign.py'), file, container, given, family], { stdio: 'ignore' });
  return container;
}

/** The paper that a page offers to be signed. */
async function paper(page, path) {
  const answer = await page.request.get(`${saikne.address}${path}/document`);
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  return answer.body();
}

async function add(page, container) {
  await page.locator('input[type=file]').last().setInputFiles(container);
  await press(page, 'applications-signature-add');
}

test('5.2 step 7: the agreement is found by typing “3-26”, “vp2022”, “Kontakts Rēzekne”, “rezekne”', async () => {
  const page = await saikne.signIn('programme-manager', { path: '/agreements' });
  for (const words of ['3-26', 'vp2022', 'Kontakts Rēzekne', 'rezekne']) {
    await page.goto('/agreements');
    await page.getByRole('searchbox').fill(words);
    await Promise.all([page.waitForURL(/[?]q=/), page.keyboard.press('Enter')]);
    await expectText(page, rezekne.number);
  }
  await page.goto('/agreements?q=3-27');
  await expectNoText(page, rezekne.number);
  await expectText(page, 'agreements-list-empty');
  await page.goto('/agreements');
  await examineInBothLanguages(page, 'agreements-list');
  await page.getByRole('link', { name: rezekne.number }).click();
  rezekne.path = new URL(page.url()).pathname;
  for (const school of ['Rēzeknes Valsts 1. ģimnāzija', 'Rēzeknes valsts poļu ģimnāzija', 'Rēzeknes tehnikums']) await expectText(page, school);
  await examineInBothLanguages(page, 'agreements-in-force');
});

test('step 29: the manager prepares the agreement from the decision and offers it; it gets its number', async () => {
  const page = await saikne.signIn('programme-manager', { path: '/agreements' });
  await press(page, 'agreements-prepare');
  await expectText(page, 'agreements-flash-prepared');
  await page.getByRole('link', { name: textOf('agreements-no-number') }).click();
  agreement = new URL(page.url()).pathname;
  await examineInBothLanguages(page, 'agreements-draft');
  await press(page, 'agreements-offer');
  await expectText(page, 'agreements-refused-no-signatory');
  await page.goto(agreement);
  for (const [field, value] of [['grantor-signatory', 'Valda Lēmēja'], ['grantor-position', 'direktore'], ['starts-on', '2024-02-01'], ['ends-on', '2024-06-30']]) {
    await page.locator(`[name=${field}]`).fill(value);
  }
  await press(page, 'agreements-save');
  await expectText(page, 'agreements-flash-saved');
  await pressByKeyboard(page, 'agreements-offer');
  await expectText(page, 'agreements-flash-offered');
  await expectText(page, 'VP2024/3-1');
  const foreign = await saikne.signIn('municipal-coordinator', { path: '/agreements' });
  await expectStatus(foreign, agreement, 404);
});

test('step 29: ✗ foreign and broken files are refused in words; the beneficiary signs, on a phone, without scripts', async () => {
  const [mail] = await saikne.mails({ subject: /Līgums VP2024\/3-1 jāparaksta/ });
  assert.ok(mail.links[0].endsWith(agreement));
  const page = await saikne.signIn('project-coordinator', { device: 'phone', javaScript: false, path: agreement });
  await expectText(page, 'agreements-turn-yours');
  await add(page, signed('%PDF-1.7 cits dokuments'));
  await expectText(page, 'applications-signature-foreign');
  const broken = join(desk, 'bojats.edoc');
  writeFileSync(broken, 'PK, bet ne arhīvs');
  await add(page, broken);
  await expectText(page, 'applications-signature-unsound');
  await add(page, signed(await paper(page, agreement)));
  await expectText(page, 'agreements-flash-signed');
  await expectText(page, 'ĒRIKS PARAUGS');
});

test('step 29: ✗ the same file is no second signature; the director signs, and the public list shows the number', async () => {
  const page = await saikne.signIn('director', { path: agreement });
  await examineInBothLanguages(page, 'agreements-to-sign');
  await add(page, signed(await paper(page, agreement), ['VALDA', 'LĒMĒJA']));
  await expectText(page, 'agreements-flash-in-force');
  await expectText(page, 'VALDA LĒMĒJA');
  await examine(page, 'agreements-signed');
  const anybody = await saikne.visitor({ path: '/awards/kontakts-2022' });
  for (const words of ['VP2024/3-1', rezekne.number, 'Rēzeknes tehnikums', 'Biedrība “Jauniešu tilts”']) await expectText(anybody, words);
  await examineInBothLanguages(anybody, 'agreements-public');
});

test('step 30: another teacher answers for the project from a day on, a helper comes; both have their history', async () => {
  const page = await saikne.signIn('project-coordinator', { path: agreement });
  const name = async (role, given, family) => {
    await page.goto(agreement);
    await page.getByRole('link', { name: textOf('agreements-contact-add') }).first().click();
    await page.getByLabel(textOf(role), { exact: true }).check();
    for (const [field, value] of [['given-name', given], ['family-name', family], ['email', `${given}@saikne.example`.toLowerCase()], ['from-on', '2024-03-01']]) {
      await page.locator(`[name=${field}]`).fill(value);
    }
  };
  await name('agreements-contact-function-support-person', 'Jazeps', 'Lācītis');
  await examineInBothLanguages(page, 'agreements-contact-new');
  await name('agreements-contact-function-support-person', 'Jazeps', 'Lācītis');
  await press(page, 'agreements-contact-save');
  await name('agreements-contact-function-helper', 'Rita', 'Rasa');
  await press(page, 'agreements-contact-save');
  for (const words of ['Jazeps Lācītis', 'Rita Rasa', '2024. gada 1. marts', '2024. gada 29. februāris']) await expectText(page, words);
  await examine(page, 'agreements-contacts');
});

test('5.2 step 11: 80 euro between lines are noted; another activity is decided by the agency and signed by both', async () => {
  const page = await saikne.signIn('municipal-coordinator', { path: `${rezekne.path}/amendments/new` });
  await examineInBothLanguages(page, 'agreements-amendment-new');
  await page.goto(`${rezekne.path}/amendments/new`);
  await page.locator('[name=reason]').fill('Speciālists maksā vairāk');
  await page.locator('[name=sum-0-1]').fill('730,005');
  await press(page, 'agreements-amendment-send');
  await expectText(page, 'ideas-sum-part-of-a-cent');
  await page.locator('[name=sum-0-1]').fill('730,00');
  await press(page, 'agreements-amendment-send');
  await expectText(page, 'tāmes rindas kopā ir');
  await examine(page, 'agreements-amendment-refused', { dark: false });
  await page.locator('[name=sum-0-2]').fill('120,00');
  await press(page, 'agreements-amendment-send');
  await expectText(page, 'agreements-flash-noted');
  await page.goto(`${rezekne.path}/amendments/new`);
  await page.locator('[name=reason]').fill('Jaunieši lūdz vēl vienu forumu');
  await page.locator('[name=addition]').fill('Otrs jauniešu forums janvārī');
  await press(page, 'agreements-amendment-send');
  await expectText(page, 'agreements-flash-requested');
  const amendment = new URL(page.url()).pathname;

  const manager = await saikne.signIn('programme-manager', { path: amendment });
  await press(manager, 'agreements-assess');
  await pressByKeyboard(manager, 'agreements-approve');
  await expectText(manager, 'agreements-flash-approved');
  await examineInBothLanguages(manager, 'agreements-amendment');
  const document = await paper(page, amendment);
  await page.goto(amendment);
  await add(page, signed(document));
  await expectText(page, 'agreements-flash-signed');
  const director = await saikne.signIn('director', { path: amendment });
  await add(director, signed(document, ['VALDA', 'LĒMĒJA']));
  await expectText(director, 'agreements-amendment-turn-in-force');
  await page.goto(rezekne.path);
  for (const words of ['Otrs jauniešu forums janvārī', 'agreements-amendment-state-noted', 'agreements-amendment-state-in-force']) await expectText(page, words);
});
