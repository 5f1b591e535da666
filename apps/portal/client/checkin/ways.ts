import { findElement } from './find-element.js';

export type Way = 'camera' | 'code' | 'name' | 'guest';
const WAYS: readonly Way[] = ['camera', 'code', 'name', 'guest'];

/** The ways to present oneself: one is open at a time. */
export class Ways {
  constructor(private readonly opened: (way: Way) => void) {
    for (const way of WAYS)
      findElement(`way-${way}`).addEventListener('click', () => {
        this.open(way);
      });
  }

  open(way: Way): void {
    for (const one of WAYS) {
      findElement(`way-${one}`).setAttribute('aria-expanded', String(one === way));
      findElement(`panel-${one}`).hidden = one !== way;
    }
    findElement(`panel-${way}`).querySelector<HTMLElement>('input')?.focus();
    this.opened(way);
  }
}
