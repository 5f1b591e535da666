import { type Box, boxBetween, pointIn } from './box.js';

const SIDES = ['left', 'top', 'width', 'height'] as const;

/** Lets the pointer draw on the picture; each rectangle fills a row of numbers and is shown as it stands there. */
export function drawMasks(form: HTMLFormElement): void {
  const picture = form.querySelector<HTMLElement>('[data-mask-picture]');
  if (!picture) return;
  const show = (): void => {
    picture.querySelectorAll('.mask-box').forEach((box) => {
      box.remove();
    });
    for (const row of rowsOf(form)) {
      const box = readRow(row);
      if (box) picture.append(shape(box));
    }
  };
  picture.classList.add('mask-drawing');
  picture.addEventListener('pointerdown', (start) => {
    start.preventDefault();
    picture.setPointerCapture(start.pointerId);
    const from = pointIn(picture.getBoundingClientRect(), start.clientX, start.clientY);
    const end = (stop: PointerEvent): void => {
      picture.removeEventListener('pointerup', end);
      const to = pointIn(picture.getBoundingClientRect(), stop.clientX, stop.clientY);
      const box = boxBetween(from, to);
      if (box) writeRow(emptyRow(form), box);
      show();
    };
    picture.addEventListener('pointerup', end);
  });
  form.addEventListener('input', show);
  show();
}

function rowsOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-mask-row]')];
}

/** The first row without numbers; when all have some, one more. */
function emptyRow(form: HTMLFormElement): HTMLElement {
  const rows = rowsOf(form);
  const free = rows.find((row) => inputsOf(row).every(({ value }) => value.trim() === ''));
  const last = rows.at(-1);
  if (free || !last) return free ?? form;
  const added = last.cloneNode(true) as HTMLElement;
  for (const input of inputsOf(added)) input.value = '';
  last.after(added);
  return added;
}

function inputsOf(row: HTMLElement): HTMLInputElement[] {
  return SIDES.flatMap((side) => [...row.querySelectorAll<HTMLInputElement>(`input[name="${side}"]`)]);
}

function readRow(row: HTMLElement): Box | null {
  const [left, top, width, height] = inputsOf(row).map(({ value }) =>
    value.trim() === '' ? NaN : Number(value),
  );
  const box = { left: left ?? NaN, top: top ?? NaN, width: width ?? NaN, height: height ?? NaN };
  return Object.values(box).every((side) => Number.isFinite(side)) ? box : null;
}

function writeRow(row: HTMLElement, box: Box): void {
  for (const input of inputsOf(row)) input.value = String(box[input.name as keyof Box]);
}

function shape(box: Box): HTMLElement {
  const element = document.createElement('div');
  element.className = 'mask-box';
  for (const side of SIDES) element.style[side] = `${box[side]}%`;
  return element;
}
