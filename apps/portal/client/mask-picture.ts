/** The masking page: rectangles drawn with the pointer become numbers of the form, which says the same without scripts. */
import { drawMasks } from './masking/draw-masks.js';

for (const form of document.querySelectorAll<HTMLFormElement>('[data-mask-form]')) drawMasks(form);
