/** `npm run build`: everything a browser loads, into `dist/assets/` with a manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IconSet, projectRoot } from '#views';
import { AssetWriter } from './assets/asset-writer.js';
import { buildIcons } from './assets/build-icons.js';
import { buildScripts } from './assets/build-scripts.js';
import { buildCheckinStyles, buildStyles } from './assets/build-styles.js';
import { iconNames } from './assets/icon-names.js';

const root = projectRoot();
const [styles, scripts, icons] = await Promise.all([buildStyles(root), buildScripts(root), buildIcons(root)]);
const writer = new AssetWriter(join(root, 'dist/assets'));
writer.add('app.css', styles);
writer.add('checkin.css', buildCheckinStyles(root));
for (const [name, picture] of icons) writer.add(name, picture);
for (const [name, code] of scripts) writer.add(name, code);
writer.add('icons.svg', new IconSet().sprite(iconNames(root)));
writer.add('favicon.svg', readFileSync(join(root, 'apps/portal/client/favicon.svg'), 'utf8'));
writer.finish();
