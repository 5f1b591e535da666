/** Up and down go from indicator to indicator, unless a control uses these keys itself. */
export function moveByKeys(root: HTMLElement): void {
  const cards = [...root.querySelectorAll<HTMLElement>('[data-indicator]')];
  const hint = root.querySelector<HTMLElement>('[data-keys]');
  if (hint && cards.length > 1) hint.hidden = false;
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || usesArrows(event.target)) return;
    const active = document.activeElement;
    const at = cards.findIndex((card) => card === active || card.contains(active));
    const next = cards[at === -1 ? (step === 1 ? 0 : cards.length - 1) : at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'start' });
  });
}

function usesArrows(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ['radio', 'date', 'number'].includes(target.type);
}
