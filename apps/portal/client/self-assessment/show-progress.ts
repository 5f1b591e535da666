/** Brings the categories' progress up to date. */
export function showProgress(
  root: HTMLElement,
  categories: readonly { readonly code: string; readonly done: number; readonly total: number }[],
): void {
  for (const { code, done, total } of categories) {
    const link = root.querySelector(`.category-nav [data-category="${CSS.escape(code)}"]`);
    const text = link?.querySelector('[data-progress-text]');
    const bar = link?.querySelector('progress');
    if (text) text.textContent = `${done}/${total}`;
    if (bar) {
      bar.max = total;
      bar.value = done;
    }
  }
}
