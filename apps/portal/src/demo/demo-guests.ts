import type { DemoUnion } from './organizations.demo.js';

const FAMILY = Array.from('赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹');
const GIVEN = [
  '远航',
  '若溪',
  '嘉禾',
  '静怡',
  '明远',
  '书瑶',
  '景行',
  '安然',
  '子衿',
  '望舒',
  '致远',
  '清和',
  '云帆',
];

interface DemoPerson {
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
}

/** Invented people, always the same, never two with one number. */
export class DemoGuests {
  private count = 0;

  next(): DemoPerson {
    this.count += 1;
    const family = FAMILY[(this.count * 7) % FAMILY.length] ?? '';
    const given = GIVEN[(this.count * 5) % GIVEN.length] ?? '';
    const phone = `1380000${String(this.count).padStart(4, '0')}`;
    return { name: `${family}${given}（演示）`, phone, mail: '' };
  }
}

/** @returns the unions in turn, beginning somewhere else for each activity */
export function inTurn(unions: readonly DemoUnion[], from: number, count: number): DemoUnion[] {
  return Array.from({ length: unions.length === 0 ? 0 : count }, (_, index) => {
    const union = unions[(from + index) % unions.length];
    if (!union) throw new Error('no union');
    return union;
  });
}
