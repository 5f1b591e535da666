/** Where things are; plain files, so that every launcher runs before anything is installed. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
export const MODULES = path.join(ROOT, 'node_modules');
export const DIST = path.join(ROOT, 'dist');
export const VAR = path.join(ROOT, 'var');

/** @param {string[]} parts below the root */
export const inRoot = (...parts) => path.join(ROOT, ...parts);
