/** Menus are `<details>`: a click elsewhere or Escape closes them, as people expect of menus. */
export function closePanelsOutside(root: Document): void {
  const open = (): NodeListOf<HTMLDetailsElement> =>
    root.querySelectorAll<HTMLDetailsElement>('details.account[open], details.rail-more[open]');
  root.addEventListener('click', ({ target }) => {
    for (const panel of open()) if (!panel.contains(target as Node)) panel.open = false;
  });
  root.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const panel of open()) {
      panel.open = false;
      panel.querySelector('summary')?.focus();
    }
  });
}
