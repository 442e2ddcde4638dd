// The texts of locales/, so that a journey can name a button by its key and run in any language.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

const read = new Map();

/**
 * What to look for on a page: the text of a key in a language, or the words themselves when there
 * is no such key. A text with placeables becomes a pattern in which they stand for anything.
 */
export function textOf(keyOrWords, language = 'lv') {
  if (keyOrWords instanceof RegExp) return keyOrWords;
  return texts(language).get(keyOrWords) ?? keyOrWords;
}

function texts(language) {
  if (!read.has(language)) read.set(language, load(join(root, 'locales', language)));
  return read.get(language);
}

function load(folder) {
  const found = new Map();
  for (const file of list(folder)) {
    let key;
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const message = /^([a-z][\w-]*) *= ?(.*)$/.exec(line);
      const attribute = /^\s+\.([a-z][\w-]*) *= ?(.*)$/.exec(line);
      if (message) {
        key = message[1];
        found.set(key, message[2]);
      } else if (attribute && key) {
        found.set(`${key.split('.')[0]}.${attribute[1]}`, attribute[2]);
        key = `${key.split('.')[0]}.${attribute[1]}`;
      } else if (/^\s+\S/.test(line) && key) {
        found.set(key, `${found.get(key)} ${line.trim()}`.trim());
      } else {
        key = undefined;
      }
    }
  }
  for (const [name, text] of found) found.set(name, asPattern(text));
  return found;
}

function list(folder) {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.ftl')).sort();
  } catch (problem) {
    if (problem.code === 'ENOENT') return [];
    throw problem;
  }
}

function asPattern(text) {
  if (!text.includes('{')) return text;
  // Of a text in several forms any form will do.
  const forms = /^\{ *\$\w+ *->(.*)\}$/.exec(text);
  const variants = forms ? forms[1].split(/\*?\[\w+\]/).slice(1) : [text];
  return new RegExp(variants.map((variant) => escape(variant.trim())).join('|'));
}

function escape(text) {
  return text
    .split(/\{[^}]*\}/)
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*?');
}
