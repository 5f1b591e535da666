import { samplePlan } from '../testing/sample-plan.js';
import { hostFacts } from './host-facts.js';

const A = '01a1f9ad-47eb-71ed-a30a-00000000000a';
const B = '01a1f9ad-47eb-71ed-a30a-00000000000b';
const NOW = new Date('2026-11-20T02:00:00Z');
const speaker = (unionId: string | null) => ({ unionId, name: '讲者（演示）' });
const session = (...speakers: ReturnType<typeof speaker>[]) => ({
  id: 's',
  title: '题目（演示）',
  startsAt: NOW,
  endsAt: NOW,
  place: null,
  speakers,
});
const facts = (part: object) =>
  hostFacts({ ...samplePlan(NOW, part), id: 'x' }).map(({ kind, unions, quantity }) => ({
    kind,
    unions,
    quantity,
  }));

describe('facts of the hosts’ side', () => {
  it('are of host and co-hosts for an open day, and of nobody when the district hosts alone', () => {
    const kind = 'union_open_day';
    expect(facts({ kind, hostUnionId: A, coHostIds: [B] })).toEqual([
      { kind: 'union_open_day_hosted', unions: [A, B], quantity: 1 },
    ]);
    expect(facts({ kind, hostUnionId: null })).toEqual([]);
  });

  it('count a union’s talks at a salon by sessions, not by speakers', () => {
    const sessions = [
      session(speaker(A), speaker(A)),
      session(speaker(A), speaker(B)),
      session(speaker(null)),
    ];
    expect(facts({ sessions })).toEqual([
      { kind: 'salon_talk', unions: [A], quantity: 2 },
      { kind: 'salon_talk', unions: [B], quantity: 1 },
    ]);
  });

  it('are on the days of Shanghai', () => {
    const startsAt = new Date('2026-12-31T16:30:00Z');
    const [fact] = hostFacts({
      ...samplePlan(NOW, { kind: 'tech_salon', hostUnionId: A, startsAt }),
      id: 'x',
    });
    expect(fact).toMatchObject({ from: '2027-01-01', to: '2027-01-01' });
  });
});
