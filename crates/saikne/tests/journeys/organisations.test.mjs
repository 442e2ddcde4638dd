// The register of institutions, as an administrator looks after it: hand a file in, look, take it
// over, put right what the register does not tell, find schools.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { target } from './harness/places.mjs';
import { choose, examine, examineInBothLanguages, expectText, eventually, fill, press, theProgram } from './harness.mjs';

const saikne = theProgram({ at: '2024-01-15T08:00:00Z' });

const HEADER = 'Nosaukums;Reģistrācijas numurs;Veids;Tips;Likvidēta;Adrese;Izglītojamo skaits 1. - 12. klasē';
const KIND = 'Vispārējās izglītības iestāde;Vispārizglītojošā vidusskola;Nē';

function register(count) {
  const rows = Array.from({ length: count }, (_, place) =>
    `Sudrabkalna ${place + 1}. vidusskola;${9911000000 + place};${KIND};SKOLAS IELA ${place + 1}, CĒSIS, CĒSU NOVADS;${100 + place}`,
  );
  rows.push(`Nekurienes skola;9912000000;${KIND};KAUT KUR;12`, `Bez numura;12;${KIND};CĒSIS, CĒSU NOVADS;1`);
  return `\ufeff${HEADER}\n${rows.join('\n')}\n`;
}

async function handIn(page, name, text) {
  await page.goto('/administration/imports');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await press(page, 'organisations-upload-look');
}

test('the command takes a register, tells every row, and fails with one sentence', () => {
  const program = process.env.SAIKNE_PROGRAM ?? join(target, 'debug', 'saikne');
  const folder = mkdtempSync(join(tmpdir(), 'saikne-import-'));
  try {
    const [file, rows] = [join(folder, 'register.csv'), join(folder, 'rows.csv')];
    writeFileSync(file, register(5));
    const run = (...args) =>
      spawnSync(program, ['import', 'institutions', ...args, '--database', `sqlite:${join(folder, 'saikne.db')}`], { encoding: 'utf8' });
    const first = run(file, '--result', rows);
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stdout, /^7 rows: 6 institutions added, 0 changed, 0 unchanged; 1 rows refused, 1 institutions without municipality/);
    assert.equal(readFileSync(rows, 'utf8').trim().split('\n').length, 8);
    assert.match(run(file).stdout, /0 institutions added, 0 changed, 6 unchanged/);
    const missing = run(join(folder, 'nothing.csv'));
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /^saikne: .*nothing\.csv cannot be read: [^\n]*\n$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('an archive is refused with one sentence', async () => {
  const page = await saikne.signIn('platform-administrator');
  await handIn(page, 'register.zip', 'PK\u0003\u0004\0\0\0');
  await expectText(page, 'organisations-file-not-text');
  await examine(page, 'organisations-upload-refused', { dark: false });
});

test('a file is looked at, taken over and its rows are told, without scripts', async () => {
  const page = await saikne.signIn('platform-administrator', { javaScript: false });
  await handIn(page, 'reģistrs 2024.csv', register(120));
  await expectText(page, 'organisations-preview-lead');
  await expectText(page, 'organisations-register-fault-not-a-register-number');
  await press(page, 'organisations-preview-start');
  const isDone = async () => (await page.locator('body').innerText()).includes('Pabeigts');
  assert.ok(await eventually(isDone), 'the page renews itself until the import is done');
  await expectText(page, 'export-download');
  const taken = page.waitForEvent('download');
  await page.locator('main a[href$="/export?format=xlsx"]').click();
  assert.match((await taken).suggestedFilename(), /^importa-iznakums-pa-rindam-\d{4}-\d\d-\d\d\.xlsx$/);
});

test('pages of imports are readable on every device', async () => {
  const page = await saikne.signIn('platform-administrator');
  await page.goto('/administration/imports');
  await examineInBothLanguages(page, 'organisations-imports');
  await page.locator('main table a').first().click();
  await page.waitForLoadState();
  await examineInBothLanguages(page, 'organisations-import-result');
  await handIn(page, 'again.csv', register(40).replaceAll('KAUT KUR', 'KAUT KUR CITUR').replaceAll('SKOLAS IELA', 'LIELĀ IELA'));
  await examineInBothLanguages(page, 'organisations-import-preview');
});

test('an institution is placed by hand and found by another name', async () => {
  const page = await saikne.signIn('platform-administrator');
  await page.goto('/administration/unplaced');
  await examineInBothLanguages(page, 'organisations-unplaced');
  await press(page, 'Nekurienes skola');
  await fill(page, 'organisations-field-municipality', 'Rīgas valstspilsēta');
  await press(page, 'organisations-place-do');
  await expectText(page, 'organisations-place-done');
  await fill(page, 'organisations-names-text', 'Zelta rozes skola');
  await choose(page, 'organisations-alias-old-name');
  await press(page, 'organisations-names-add');
  await expectText(page, 'organisations-names-added');
  await examineInBothLanguages(page, 'organisations-show');
  await page.goto('/organisations?q=zelta+roz');
  await expectText(page, 'Nekurienes skola');
});

test('the list is searched as people type and goes on page by page', async () => {
  const page = await saikne.signIn('platform-administrator');
  await page.goto('/organisations?q=sudrabk+vsk');
  await examineInBothLanguages(page, 'organisations-list');
  await press(page, 'organisations-pages-next');
  const first = await page.locator('main table tbody th a').first().innerText();
  assert.equal(first, 'Sudrabkalna 51. vidusskola');
});

test('a contact card is made for a region', async () => {
  const page = await saikne.signIn('platform-administrator');
  await page.goto('/contact-cards/new?place=region:LAT');
  await press(page, 'organisations-cards-save');
  await expectText(page, 'organisations-mistake-card-nobody');
  await examineInBothLanguages(page, 'organisations-card-new', { dark: false });
  await page.goto('/contact-cards/new?place=region:LAT');
  await fill(page, 'organisations-cards-mailbox', 'latgale@saikne.example');
  await press(page, 'organisations-cards-save');
  await expectText(page, 'organisations-cards-saved');
  await examineInBothLanguages(page, 'organisations-cards', { dark: false });
});
