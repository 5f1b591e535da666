/** A second click while a form is on its way does nothing; the back button makes it usable again. */
export function submitOnce(root: Document): void {
  root.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset['sent']) event.preventDefault();
    else if (!event.defaultPrevented && form.method === 'post') form.dataset['sent'] = 'true';
  });
  window.addEventListener('pageshow', () => {
    for (const form of root.querySelectorAll<HTMLFormElement>('form[data-sent]')) delete form.dataset['sent'];
  });
}
