// Going through a page with the keyboard alone.

import assert from 'node:assert/strict';
import { textOf } from './texts.mjs';

/**
 * Presses Tab until the element with this name (or key of locales/) has the focus. Each element on
 * the way must show that it has it and must not lie under something else.
 */
export async function tabTo(page, keyOrWords, { most = 200, back = false } = {}) {
  const wanted = textOf(keyOrWords, page.language);
  const passed = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const focus = await page.evaluate(focused);
    if (!focus) continue;
    passed.push(focus.name);
    assert.ok(focus.isShown, `“${focus.name}” on ${page.url()} does not show that it has the focus: ${focus.style}`);
    assert.ok(focus.isInSight, `“${focus.name}” on ${page.url()} has the focus but lies under something else or outside the window`);
    if (wanted instanceof RegExp ? wanted.test(focus.name) : focus.name === wanted || focus.name.startsWith(`${wanted} `)) return focus;
  }
  return assert.fail(`Tab does not lead to “${wanted}” on ${page.url()}, only to: ${[...new Set(passed)].join(' · ')}`);
}

/** Goes to a button, link or choice by Tab and presses it by Enter, a choice by Space. */
export async function pressByKeyboard(page, keyOrWords, wishes) {
  const { kind } = await tabTo(page, keyOrWords, wishes);
  await page.keyboard.press(kind === 'checkbox' || kind === 'radio' ? 'Space' : 'Enter');
  await page.waitForLoadState();
}

// Runs in the page.
function focused() {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  const box = one.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
  const labels = [...(one.labels ?? [])];
  const byId = (one.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '');
  const name = [byId.join(' '), one.getAttribute('aria-label'), labels.map((label) => label.innerText).join(' '), one.innerText, one.title]
    .map((text) => (text ?? '').replace(/\s+/g, ' ').trim())
    .find((text) => text !== '');
  return {
    name: name ?? one.outerHTML.slice(0, 80),
    kind: one.type ?? one.tagName.toLowerCase(),
    // With the focus on the button of a date field, Chromium denies the field :focus-visible.
    isShown: one.matches(':focus-visible, [type^="date"]:focus-within') && (outline || style.boxShadow !== 'none'),
    isInSight: top !== null && (one.contains(top) || top.contains(one) || labels.some((label) => label.contains(top))),
    style: `outline ${style.outline}, shadow ${style.boxShadow}`,
  };
}
