/** An element that the page's template has. @throws Error when it has not: a fault of the program */
export function findElement(id: string): HTMLElement;
export function findElement<T extends HTMLElement>(id: string, kind: new () => T): T;
export function findElement(id: string, kind: new () => HTMLElement = HTMLElement): HTMLElement {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`the page has no ${kind.name} #${id}`);
}
