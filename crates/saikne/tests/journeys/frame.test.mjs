// What holds on every page: it starts, speaks two languages, needs no script, weighs little.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  examineInBothLanguages, expectStatus, expectText, fill, press, pressByKeyboard, statusOf, tabTo, theProgram, weight,
} from './harness.mjs';

const saikne = theProgram({ at: '2024-01-30T08:00:00Z' });

test('the first page stands in two languages, on a phone and on a desk', async () => {
  const page = await saikne.visitor({ path: '/' });
  await expectText(page, 'portal-home-title');
  await examineInBothLanguages(page, 'frame-home');
  assert.ok((await weight(saikne, '/')) > 0);
});

test('the language is changed by a link, without JavaScript too', async () => {
  const page = await saikne.visitor({ path: '/', javaScript: false });
  await press(page, 'frame-language-en');
  page.language = 'en';
  await expectText(page, 'portal-home-title');
  await page.goto('/demo');
  await expectText(page, 'demonstration-title');
});

test('every role of the demonstration comes in by one click', async () => {
  const page = await saikne.visitor({ path: '/demo' });
  await examineInBothLanguages(page, 'frame-demo');
  const roles = await page.locator('a[data-role]').evaluateAll((links) => links.map((link) => link.dataset.role));
  assert.ok(roles.length > 0);
  for (const role of roles) {
    const inside = await saikne.signIn(role);
    await expectText(inside, 'frame-menu-my-day', { within: 'header' });
    await inside.context().close();
  }
});

test('the demonstration clock moves, by keyboard alone', async () => {
  const page = await saikne.visitor({ path: '/demo' });
  await tabTo(page, 'demonstration-clock-to');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2024-01-31T23:58:00+02:00');
  await pressByKeyboard(page, 'demonstration-clock-move');
  const shown = await page.getByLabel('Pārcelt uz').inputValue();
  assert.match(shown, /^2024-01-31T23:58/);
});

test('a moment that is none is refused, and the clock goes on', async () => {
  const page = await saikne.visitor({ path: '/demo' });
  await fill(page, 'demonstration-clock-to', 'rīt');
  await press(page, 'demonstration-clock-move');
  await expectText(page, 'Ierakstiet datumu un laiku kā piemērā.');
  await saikne.setClock('2024-01-30T08:00:00Z');
});

test('an address that leads nowhere says so kindly', async () => {
  const page = await saikne.visitor({ path: '/nekur' });
  await expectText(page, 'problem-title-not-found');
  await expectStatus(page, '/nekur', 404);
  await examineInBothLanguages(page, 'frame-not-found');
});

test('the program is alive and ready, also after it was killed', async () => {
  await saikne.kill();
  await saikne.start();
  const page = await saikne.visitor({ path: '/' });
  assert.equal(await statusOf(page, '/healthz'), 200);
  assert.equal(await statusOf(page, '/readyz'), 200);
});
