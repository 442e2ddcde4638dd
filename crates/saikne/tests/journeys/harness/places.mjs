// Where things are, and the modules that ./test installed under the target folder.

import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../../../../../..');
export const target = process.env.SAIKNE_TARGET ?? join(root, 'target');

export const modules = createRequire(join(target, 'journeys', 'package.json'));

/** A folder below the target folder, made when it is missing. */
export function folder(...names) {
  const path = join(target, ...names);
  mkdirSync(path, { recursive: true });
  return path;
}
