/** Puts one of the texts that the page brought along (`data-failed`, …) where messages are read out. */
export function showMessage(name: 'failed' | 'offline'): void {
  const slot = document.querySelector<HTMLElement>('.flash-slot');
  const text = slot?.dataset[name];
  if (!slot || !text) return;
  const message = document.createElement('div');
  message.className = 'alert alert-warning';
  message.textContent = text;
  slot.replaceChildren(message);
}
