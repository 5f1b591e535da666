import type { Ticket } from '../admission/ticket.js';
import { sealedRoster } from '../testing/sealed.js';
import { findByCode, findByName } from './find-ticket.js';

const ticket = (part: Partial<Ticket>): Ticket => ({
  code: '0123456789ABCDEF',
  registrationId: 'registration-of-the-guest',
  personName: '阿依古丽·买买提',
  unionName: '明德精密工会（演示）',
  phoneTail: '4821',
  status: 'confirmed',
  sessionIds: null,
  ...part,
});
const codes = (found: Awaited<ReturnType<typeof findByName>>) => found.map((one) => one.ticket?.code).sort();

describe('a sealed roster', () => {
  it('opens the entry of the code that is presented', async () => {
    const roster = await sealedRoster([ticket({}), ticket({ code: 'ZZZZZZZZZZZZZZZZ', personName: '别人' })]);
    expect((await findByCode(roster, '0123456789ABCDEF')).ticket).toEqual(ticket({}));
    expect((await findByCode(roster, '0123456789ABCDEG')).ticket).toBeNull();
  });

  it('finds a person by name and the last four digits, however the name is written', async () => {
    const roster = await sealedRoster([ticket({})]);
    expect(codes(await findByName(roster, ' 阿依古丽 • 买买提', '4821'))).toEqual(['0123456789ABCDEF']);
    expect(await findByName(roster, '阿依古丽·买买提', '4822')).toEqual([]);
    expect(await findByName(roster, '阿依古丽', '4821')).toEqual([]);
  });

  it('finds both of two guests who share name and digits', async () => {
    const roster = await sealedRoster([
      ticket({}),
      ticket({ code: 'ZZZZZZZZZZZZZZZZ', registrationId: 'r2' }),
    ]);
    expect(codes(await findByName(roster, '阿依古丽·买买提', '4821'))).toEqual([
      '0123456789ABCDEF',
      'ZZZZZZZZZZZZZZZZ',
    ]);
  });

  it('says nothing by itself: no name, union, digits or code, and entries of one length', async () => {
    const short = ticket({ code: 'ZZZZZZZZZZZZZZZZ', personName: '李', unionName: '甲' });
    const roster = await sealedRoster([ticket({}), short]);
    const text = JSON.stringify(roster);
    for (const secret of ['阿依古丽', '买买提', '明德', '0123456789ABCDEF', 'registration-of'])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    // Four characters can stand within sealed ones by chance, but not by themselves.
    expect(text).not.toMatch(/(?<![\w-])4821(?![\w-])/);
    const lengths = Object.values(roster.entries).map(({ length }) => length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(86);
  });

  it('does not open what was moved or changed', async () => {
    const roster = await sealedRoster([ticket({}), ticket({ code: 'ZZZZZZZZZZZZZZZZ' })]);
    const [[one, first], [other, second]] = Object.entries(roster.entries) as [
      [string, string],
      [string, string],
    ];
    const swapped = { ...roster, entries: { [one]: second, [other]: first } };
    expect((await findByCode(swapped, '0123456789ABCDEF')).ticket).toBeNull();
    const flipped = first.slice(0, -2) + (first.endsWith('AA') ? 'BB' : 'AA');
    const changed = { ...roster, entries: { [one]: flipped } };
    expect((await findByCode(changed, '0123456789ABCDEF')).ticket).toBeNull();
  });

  it('looks different under another salt', async () => {
    const roster = await sealedRoster([ticket({})]);
    const elsewhere = { ...roster, salt: 'YW5vdGhlci1zYWx0LTEyMw' };
    expect((await findByCode(elsewhere, '0123456789ABCDEF')).ticket).toBeNull();
  });
});
