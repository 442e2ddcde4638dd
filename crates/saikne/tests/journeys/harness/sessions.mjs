// The way to a training session that takes place: triage, allocation, answers of the teams, a trainer.
// Done by forms rather than by looks, because other scenarios look at these pages.

import assert from 'node:assert/strict';
import { eventually } from './deeds.mjs';

const EDITION = 'kontakts-2024';
const AS_FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Sends a form with fields that may repeat: pairs of name and value. */
async function send(page, path, pairs) {
  const answer = await page.request.post(path, { data: new URLSearchParams(pairs).toString(), headers: AS_FORM, maxRedirects: 0 });
  assert.equal(answer.status(), 303, `POST ${path} was answered with ${answer.status()}: ${(await answer.text()).replace(/<[^>]*>/g, ' ').slice(0, 800)}`);
  return answer;
}

/** Signs in by the link in a mail, as people do who have no entrance of the demonstration. */
export async function signInByMail(saikne, address, wishes = {}) {
  const page = await saikne.visitor({ ...wishes, path: '/sign-in' });
  await page.request.post('/sign-in', { form: { email: address, next: '/my-day' } });
  let link;
  await eventually(async () => {
    const [mail] = await saikne.mails({ to: address, subject: /Pieslēgšanās|saite/i });
    link = mail?.links.find((one) => one.includes('/sign-in/link/'));
    return Boolean(link);
  });
  assert.ok(link, `no link was sent to ${address}`);
  await send(page, new URL(link).pathname, []);
  await page.goto('/my-day');
  return page;
}

/**
 * A confirmed session of a region on these days, taught by the demonstration's trainer:
 * `{path, teams: [{address, seat}], people}`.
 */
export async function confirmedSession(saikne, { region, days, coordinator, most = 30 }) {
  const triage = await saikne.signIn(coordinator, { path: `/triage?region=${region}` });
  const open = await triage.locator('input[name=registration]').evaluateAll((boxes) => boxes.map((box) => box.value));
  const chosen = open.slice(0, most).map((id) => ['registration', id]);
  await triage.request.post('/triage/screen', { data: new URLSearchParams(chosen).toString(), headers: AS_FORM });
  await send(triage, '/triage/decide', [...chosen, ['outcome', 'accept'], ['criterion', 'motivation'], ['reason', 'Skaidrs mērķis.']]);
  await triage.context().close();

  const planner = await saikne.signIn('session-planner', { path: '/trainings/plan' });
  await send(planner, '/trainings/allocation/run', [['edition', EDITION]]);
  await send(planner, '/trainings/allocation/publish', [['edition', EDITION]]);
  const offers = async () => (await saikne.mails({ subject: /piedāvāta vieta/ })).filter((mail) => days.test(mail.text));
  assert.ok(await eventually(async () => (await offers()).length >= 5), `too few teams were offered a seat on ${days}`);
  const teams = (await offers()).map((mail) => ({ address: mail.to, seat: new URL(mail.links.find((link) => link.includes('/trainings/seats/'))).pathname }));
  let path;
  for (const { address, seat } of teams) {
    const page = await signInByMail(saikne, address);
    await page.goto(seat);
    path ??= new URL(await page.locator('a[href$="/calendar.ics"]').first().getAttribute('href'), page.url()).pathname.replace('/calendar.ics', '');
    await send(page, `${seat}/confirm`, []);
    await page.context().close();
  }
  await planner.goto(path);
  const trainer = await planner.locator('select[name=trainer] option', { hasText: 'Elīna' }).first().getAttribute('value');
  await send(planner, `${path}/trainers`, [['trainer', trainer]]);
  await send(planner, `${path}/confirm`, []);
  await planner.context().close();
  return { path, teams, people: teams.length * 4 };
}
