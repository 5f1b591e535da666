import fc from 'fast-check';
import type { TicketStatus } from '../admission/ticket.js';
import { mergeScans } from './merge-scans.js';
import { type Scan, SCAN_KINDS } from './scan.js';

const scan = (part: Partial<Scan> & { id: string }): Scan => ({
  deviceId: 'd1',
  kind: 'admit',
  registrationId: 'r1',
  at: 1000,
  clockOff: false,
  revokes: null,
  ...part,
});
const confirmed = (): TicketStatus => 'confirmed';
const kinds = (scans: Scan[], statusOf: () => TicketStatus | undefined = confirmed) =>
  mergeScans(scans, statusOf).conflicts.map(({ kind }) => kind);

describe('scans of several devices', () => {
  it('one guest at two devices is one attendance and one conflict', () => {
    const merged = mergeScans([scan({ id: 'b', deviceId: 'd2', at: 2000 }), scan({ id: 'a' })], confirmed);
    expect(merged).toEqual({
      attendance: [{ registrationId: 'r1', scanId: 'a', at: 1000, flags: ['double'] }],
      conflicts: [{ kind: 'double', registrationId: 'r1', scanIds: ['a', 'b'] }],
    });
  });

  it('three devices make no second conflict', () => {
    expect(kinds(['a', 'b', 'c'].map((id) => scan({ id, deviceId: id })))).toEqual(['double']);
  });

  it('the same guest twice at one device is nothing to look at', () => {
    const merged = mergeScans([scan({ id: 'a' }), scan({ id: 'b', at: 2000 })], confirmed);
    expect(merged.conflicts).toEqual([]);
    expect(merged.attendance).toHaveLength(1);
  });

  it('a replay changes nothing', () => {
    const once = [scan({ id: 'a' }), scan({ id: 'b', deviceId: 'd2' })];
    expect(mergeScans([...once, ...once, once[0]!], confirmed)).toEqual(mergeScans(once, confirmed));
  });

  it('a guest admitted and then found cancelled is admitted, flagged', () => {
    const merged = mergeScans([scan({ id: 'a' })], () => 'cancelled');
    expect(merged.attendance).toMatchObject([{ registrationId: 'r1', flags: ['cancelled'] }]);
    expect(merged.conflicts).toMatchObject([{ kind: 'cancelled', scanIds: ['a'] }]);
  });

  it.each<[TicketStatus | undefined, string[]]>([
    ['waiting', ['not_confirmed']],
    ['pending', ['not_confirmed']],
    [undefined, ['cancelled']],
  ])('a guest whom the host let in with a registration that is %s is flagged', (status, expected) => {
    expect(kinds([scan({ id: 'a', kind: 'override' })], () => status)).toEqual(expected);
  });

  it('a wrong clock is told, and costs nobody anything', () => {
    const merged = mergeScans([scan({ id: 'a', clockOff: true })], confirmed);
    expect(merged.attendance).toHaveLength(1);
    expect(merged.conflicts).toMatchObject([{ kind: 'clock' }]);
  });

  it('a ticket that nobody knows is told, and is no attendance', () => {
    expect(mergeScans([scan({ id: 'a', registrationId: null })], confirmed)).toEqual({
      attendance: [],
      conflicts: [{ kind: 'unknown', registrationId: null, scanIds: ['a'] }],
    });
  });

  it('a scan taken back does not count, also when the taking back arrives first', () => {
    const back = scan({ id: 'z', kind: 'revoke', registrationId: null, revokes: 'a' });
    expect(mergeScans([back], confirmed)).toEqual({ attendance: [], conflicts: [] });
    expect(mergeScans([back, scan({ id: 'a' })], confirmed)).toEqual({ attendance: [], conflicts: [] });
  });

  it('one of two scans taken back leaves the other, without a conflict', () => {
    const scans = [
      scan({ id: 'a' }),
      scan({ id: 'b', deviceId: 'd2', at: 2000 }),
      scan({ id: 'z', kind: 'revoke', registrationId: null, revokes: 'a' }),
    ];
    expect(mergeScans(scans, confirmed)).toEqual({
      attendance: [{ registrationId: 'r1', scanId: 'b', at: 2000, flags: [] }],
      conflicts: [],
    });
  });
});

const IDS = Array.from({ length: 12 }, (_, index) => `s${index}`);
const arbitraryScan = (id: string): fc.Arbitrary<Scan> =>
  fc
    .record({
      deviceId: fc.constantFrom('d1', 'd2', 'd3'),
      kind: fc.constantFrom(...SCAN_KINDS),
      registrationId: fc.constantFrom('r1', 'r2', 'r3', null),
      at: fc.integer({ min: 0, max: 5 }),
      clockOff: fc.boolean(),
      target: fc.constantFrom(...IDS),
    })
    .map(({ target, registrationId, ...rest }) => {
      const back = rest.kind === 'revoke';
      return { ...rest, id, registrationId: back ? null : registrationId, revokes: back ? target : null };
    });
const arbitraryScans = fc.subarray(IDS).chain((ids) => fc.tuple(...ids.map(arbitraryScan)));
const statusOf = (id: string): TicketStatus | undefined =>
  (({ r1: 'confirmed', r2: 'cancelled' }) as const)[id];

describe('whatever the devices saw', () => {
  it('every order and every repetition of their deliveries ends in the same state', () => {
    fc.assert(
      fc.property(
        arbitraryScans.chain((scans) =>
          fc.tuple(
            fc.constant(scans),
            fc.shuffledSubarray([...scans, ...scans, ...scans], { minLength: scans.length * 3 }),
          ),
        ),
        ([scans, delivered]) => {
          expect(mergeScans(delivered, statusOf)).toEqual(mergeScans(scans, statusOf));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('nobody with a scan that stands is lost, and nobody counts twice', () => {
    fc.assert(
      fc.property(arbitraryScans, (scans) => {
        const back = new Set(scans.map(({ revokes }) => revokes));
        const stands = scans.filter(({ id, kind }) => kind !== 'revoke' && !back.has(id));
        const guests = [...new Set(stands.flatMap(({ registrationId }) => registrationId ?? []))].sort();
        expect(mergeScans(scans, statusOf).attendance.map((one) => one.registrationId)).toEqual(guests);
      }),
    );
  });
});
