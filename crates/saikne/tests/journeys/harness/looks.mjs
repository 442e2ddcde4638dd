// What a page must be for everybody: accessible, narrow enough, light enough; and how it looked.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, modules } from './places.mjs';
import { chooseLanguage, devices } from './program.mjs';

const AXE = readFileSync(modules.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with a readable list when axe-core finds a violation of WCAG 2.2 A or AA. */
export async function axe(page, { except = [] } = {}) {
  // Evaluated rather than added as a script, which the page's security policy forbids.
  await page.evaluate(AXE);
  const violations = await page.evaluate(
    async ([tags, rules]) => {
      const off = Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));
      const result = await globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags }, rules: off, resultTypes: ['violations'] });
      return result.violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        nodes: nodes.map(({ target: where, html, failureSummary }) => ({ where: where.join(' '), html, failureSummary })),
      }));
    },
    [WCAG, except],
  );
  assert.equal(violations.length, 0, `accessibility of ${page.url()}:\n${violations.map(readable).join('\n')}`);
}

function readable({ id, impact, help, nodes }) {
  const places = nodes.map(({ where, html, failureSummary }) => `    ${where}\n      ${html}\n      ${failureSummary.replace(/\n\s*/g, ' ')}`);
  return `  ${id} (${impact}): ${help}\n${places.join('\n')}`;
}

/** Fails when a person has to scroll sideways, and names what sticks out. */
export async function noHorizontalScroll(page) {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > width + 1);
    return out.slice(0, 10).map((one) => `${one.tagName.toLowerCase()}.${one.className} to ${Math.round(one.getBoundingClientRect().right)} of ${width} px`);
  });
  assert.deepEqual(wide, [], `${page.url()} is wider than its window`);
}

/** Keeps the whole page as a picture in target/screenshots. */
export async function screenshot(page, name) {
  const path = join(folder('screenshots'), `${name}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  return path;
}

/**
 * Looks at the page as it stands on a phone and on a desk, in light and in dark: pictures, axe,
 * no sideways scrolling. The page keeps what was typed.
 */
export async function examine(page, name, { except = [], dark = true } = {}) {
  const before = page.viewportSize();
  // A page that a key press leads to may stand there before its style sheet does.
  await page.waitForLoadState('load');
  try {
    for (const [device, { viewport }] of Object.entries(devices)) {
      await page.setViewportSize(viewport);
      await noHorizontalScroll(page);
      await axe(page, { except });
      await screenshot(page, `${name}-${page.language}-${device}`);
    }
    if (dark) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await axe(page, { except });
      await screenshot(page, `${name}-${page.language}-dark`);
    }
  } finally {
    await page.emulateMedia({ colorScheme: 'light' });
    if (before) await page.setViewportSize(before);
  }
}

/** Examines a page that was only read, in Latvian and in English; what was typed is lost. */
export async function examineInBothLanguages(page, name, wishes) {
  const first = page.language;
  for (const language of ['lv', 'en']) {
    await chooseLanguage(page, language);
    await page.reload();
    const written = await page.locator('html').getAttribute('lang');
    assert.equal(written, language, `${page.url()} does not say in which language it is`);
    await examine(page, name, wishes);
  }
  await chooseLanguage(page, first);
  await page.reload();
}

/** Follows every link of the page that stays on the platform; fails for those that lead nowhere. */
export async function everyLinkLeads(page, { except = /\/(sign-out|demo\/enter)\b/ } = {}) {
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.href.split('#')[0]));
  const own = [...new Set(links)].filter((link) => link.startsWith(new URL(page.url()).origin) && !except.test(link));
  const dead = [];
  for (const link of own) {
    const answer = await page.context().request.get(link);
    if (answer.status() >= 400) dead.push(`${answer.status()} ${link}`);
  }
  assert.deepEqual(dead, [], `dead links on ${page.url()}`);
}

/**
 * The compressed bytes of page, styles and scripts that a first visit to a path takes; fails from
 * 50 kB on.
 */
export async function weight(saikne, path, { most = 50_000, device = 'phone' } = {}) {
  const page = await saikne.visitor({ device });
  const parts = [];
  const sizes = [];
  page.on('requestfinished', (request) => {
    if (!['document', 'stylesheet', 'script'].includes(request.resourceType())) return;
    sizes.push(request.sizes().then(({ responseBodySize }) => parts.push([responseBodySize, new URL(request.url()).pathname])));
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await Promise.all(sizes);
  await page.context().close();
  const total = parts.reduce((sum, [size]) => sum + size, 0);
  const list = parts.map(([size, where]) => `  ${size} ${where}`).join('\n');
  assert.ok(total > 0 && total < most, `${path} takes ${total} bytes, at most ${most} are allowed:\n${list}`);
  return total;
}
