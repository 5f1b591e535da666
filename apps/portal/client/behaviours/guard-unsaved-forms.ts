/** Leaving a changed `<form data-guard>` asks first, in the browser's own words. */
export function guardUnsavedForms(page: Window): void {
  let changed = false;
  page.document.addEventListener('input', ({ target }) => {
    if ((target as Element).closest('form[data-guard]')) changed = true;
  });
  page.document.addEventListener('submit', () => {
    changed = false;
  });
  page.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault();
  });
}
