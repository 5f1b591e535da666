/** Loaded by every page. Each behaviour improves what already works without it. */
import { awaitPrinting } from './behaviours/await-printing.js';
import { closePanelsOutside } from './behaviours/close-panels-outside.js';
import { followByKeys } from './behaviours/follow-by-keys.js';
import { focusFirstMessage } from './behaviours/focus-first-message.js';
import { guardUnsavedForms } from './behaviours/guard-unsaved-forms.js';
import { showOnlyIf } from './behaviours/show-only-if.js';
import { startHtmx } from './behaviours/start-htmx.js';
import { submitOnce } from './behaviours/submit-once.js';

startHtmx();
focusFirstMessage(document);
closePanelsOutside(document);
followByKeys(document);
submitOnce(document);
showOnlyIf(document);
awaitPrinting(document);
guardUnsavedForms(window);
