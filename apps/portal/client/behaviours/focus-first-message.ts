/** An error summary takes the focus, so that it is read out and its links are the next stop. */
export function focusFirstMessage(root: ParentNode): void {
  root.querySelector<HTMLElement>('[data-focus]')?.focus();
}
