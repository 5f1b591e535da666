/** A link with `data-key` is also followed by that key, except while somebody types. */
export function followByKeys(root: Document): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-key]')];
  if (links.length === 0) return;
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if ((event.target as Element).closest('input, textarea, select, [contenteditable]')) return;
    const link = links.find(({ dataset }) => dataset['key'] === event.key);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
}
