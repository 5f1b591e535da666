import { findElement } from './find-element.js';

/** Asks why the last guest is taken back. @param undo gets the reason's name */
export function undoDialog(undo: (reason: string) => Promise<void>): void {
  const dialog = findElement('undo-dialog', HTMLDialogElement);
  findElement('undo').addEventListener('click', () => {
    dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    const reason = dialog.returnValue;
    dialog.returnValue = '';
    if (reason !== '') void undo(reason);
  });
}
