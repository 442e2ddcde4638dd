// The harness finds what is wrong and lets pass what is right, tried on a stand-in of a few pages.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  axe, choose, everyLinkLeads, examineInBothLanguages, expectNoText, expectStatus, expectText, fill, noHorizontalScroll, press, pressByKeyboard, tabTo, theProgram, weight,
} from './harness.mjs';

const standIn = fileURLToPath(new URL('./harness/stand-in.mjs', import.meta.url));
const saikne = theProgram({ command: [process.execPath, standIn] });

test('a role comes in by its link and sees the clock that was set', async () => {
  await saikne.setClock('2024-01-31T21:59:59Z');
  const page = await saikne.signIn('student', { device: 'phone' });
  await expectText(page, 'rāda 2024-01-31T21:59:59Z');
  await assert.rejects(saikne.signIn('nobody'), /no link for “nobody”, only for student/);
});

test('a form is filled by label and sent, and the mail arrives', async () => {
  const page = await saikne.visitor({ path: '/' });
  await fill(page, 'Adrese', 'anna@example.org');
  await choose(page, 'Piekrītu');
  await press(page, 'Sūtīt');
  const [mail] = await saikne.mails({ to: 'anna', subject: 'Paldies' });
  assert.equal(mail.links[0], `${saikne.address}/`);
});

test('the same form works without JavaScript', async () => {
  const page = await saikne.visitor({ path: '/', javaScript: false });
  await fill(page, 'Adrese', 'juris@example.org');
  await press(page, 'Sūtīt');
  await expectText(page, 'Saite');
  await expectNoText(page, 'Piekrītu');
});

test('the same form works by keyboard alone', async () => {
  const page = await saikne.visitor({ path: '/' });
  await tabTo(page, 'Adrese');
  await page.keyboard.type('liga@example.org');
  await pressByKeyboard(page, 'Piekrītu');
  await pressByKeyboard(page, 'Sūtīt');
  await expectText(page, 'Saite');
  assert.equal((await saikne.mails({ to: 'liga' })).length, 1);
});

test('what is not there is told with the words of the page and a picture', async () => {
  const page = await saikne.visitor({ path: '/demo' });
  page.context().setDefaultTimeout(3000);
  await assert.rejects(press(page, 'Nav'), /nothing to press is called “Nav” on [^]*Skolēns[^]*failure-.*png/);
  await assert.rejects(fill(page, 'Nav', ''), /no field is labelled “Nav”/);
  await assert.rejects(expectNoText(page, 'Skolēns'), /says “Skolēns”/);
});

test('a good page passes the looks, a bad one fails each', async () => {
  const good = await saikne.visitor({ path: '/' });
  await examineInBothLanguages(good, 'harness-good');
  assert.ok((await weight(saikne, '/')) > 100);

  await everyLinkLeads(await saikne.visitor({ path: '/demo/enter/student' }));

  const bad = await saikne.visitor({ path: '/bad', device: 'phone' });
  await assert.rejects(axe(bad), /color-contrast[\s\S]*image-alt \(critical\): Images must/);
  await assert.rejects(noHorizontalScroll(bad), /wider than its window/);
  await assert.rejects(tabTo(bad, 'Slēpts'), /does not show that it has the focus/);
  await assert.rejects(everyLinkLeads(bad), /404 .*nowhere/);
  await assert.rejects(weight(saikne, '/bad', { most: 10 }), /at most 10 are allowed/);
});

test('the program goes on at the same address after it was killed', async () => {
  const before = saikne.address;
  await saikne.kill();
  await saikne.start();
  assert.equal(saikne.address, before);
  const page = await saikne.visitor({ path: '/' });
  await expectStatus(page, '/', 200);
  await expectStatus(page, '/nowhere', 404);
});

test('what no page may do is noted', async () => {
  const page = await saikne.visitor({ path: '/broken' });
  await page.goto('/');
  await page.evaluate(() => fetch('http://127.0.0.2:9/').catch(() => {}));
  const noted = saikne.faults.splice(0).join('\n');
  assert.match(noted, /500 from/);
  assert.match(noted, /Content Security Policy|asked another server/);
});
