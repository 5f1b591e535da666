import { samplePlan } from '../testing/sample-plan.js';
import { checkForm } from './check-form.js';
import { checkPlan, lacking } from './check-plan.js';
import type { ActivityPlan } from './activity-plan.js';
import type { FormField } from './form-field.js';

const NOW = new Date('2026-11-20T02:00:00Z');
const UNION = '01a1f9ad-47eb-71ed-a30a-00000000000a';
const whole = samplePlan(NOW);
const wrong = (part: Partial<ActivityPlan>): string[] =>
  checkPlan(samplePlan(NOW, part)).map(
    ({ pointer, code }) => `${pointer} ${code.replace('activities.', '')}`,
  );
const session = {
  id: 's',
  title: '题',
  place: null,
  speakers: [],
  startsAt: whole.startsAt,
  endsAt: whole.endsAt,
};

describe('a plan', () => {
  it('may be as it is suggested', () => {
    expect(wrong({})).toEqual([]);
  });

  it.each([
    [{ title: ' ' }, ['/title title_missing']],
    [{ topic: '长'.repeat(2001) }, ['/topic too_long']],
    [{ endsAt: whole.startsAt }, ['/endsAt ends_before_start']],
    [{ place: null }, ['/place nowhere']],
    [{ onlineUrl: 'http://meet.example/1' }, ['/onlineUrl not_https']],
    [{ onlineUrl: 'javascript:alert(1)' }, ['/onlineUrl not_https']],
    [{ capacity: 0 }, ['/capacity count']],
    [{ capacity: 5, quotaPerUnion: 6 }, ['/quotaPerUnion quota']],
    [{ claimHours: 0 }, ['/claimHours count']],
    [{ registrationOpensAt: whole.endsAt }, ['/registrationClosesAt closes_before_opening']],
    [{ registrationClosesAt: new Date('2030-01-01') }, ['/registrationClosesAt closes_after_end']],
    [{ audience: { who: 'invited', minStar: 0, invited: [] } }, ['/invited nobody_invited']],
    [{ hostUnionId: UNION, coHostIds: [UNION] }, ['/coHosts own_cohost']],
    [{ kind: 'union_open_day' }, ['/hostUnionId union_hosts']],
    [{ sessions: [{ ...session, title: '' }] }, ['/sessions/0/title title_missing']],
    [{ sessions: [session, { ...session, endsAt: NOW }] }, ['/sessions/1/endsAt ends_before_start']],
    [
      { sessions: [{ ...session, endsAt: new Date('2030-01-01') }] },
      ['/sessions/0/startsAt session_outside'],
    ],
  ] satisfies [Partial<ActivityPlan>, string[]][])('is wrong with %j', (part, errors) => {
    expect(wrong(part)).toEqual(errors);
  });

  it.each([
    ['chair_salon', { capacity: null }, ['/capacity']],
    ['tech_salon', {}, ['/sessions']],
    ['expert_visit', { order: ' ' }, ['/order']],
    ['union_open_day', {}, []],
  ] satisfies [ActivityPlan['kind'], Partial<ActivityPlan>, string[]][])(
    'of a %s lacks what its kind needs: %j',
    (kind, part, pointers) => {
      expect(lacking(samplePlan(NOW, { kind, ...part })).map(({ pointer }) => pointer)).toEqual(pointers);
    },
  );
});

describe('a registration form', () => {
  const arrival: FormField = {
    key: 'arrival',
    label: '怎么来',
    type: 'choice',
    options: ['公交', '自驾'],
    required: true,
  };
  const plate: FormField = { key: 'plate', label: '车牌', type: 'text', required: false };
  const codes = (form: readonly FormField[]): string[] => checkForm(form).map(({ code }) => code);

  it('may ask for something only when an earlier answer makes it needed', () => {
    expect(codes([arrival, { ...plate, onlyIf: { key: 'arrival', equals: '自驾' } }])).toEqual([]);
  });

  it.each([
    [
      'a later answer',
      [{ ...plate, onlyIf: { key: 'arrival', equals: '自驾' } }, arrival],
      'field_condition',
    ],
    [
      'an option that is not there',
      [arrival, { ...plate, onlyIf: { key: 'arrival', equals: '骑车' } }],
      'field_condition',
    ],
    ['a text', [plate, { ...arrival, onlyIf: { key: 'plate', equals: 'x' } }], 'field_condition'],
    ['one key twice', [plate, plate], 'field_key'],
    ['a key that is no word', [{ ...plate, key: '__proto__' }], 'field_key'],
    ['one option', [{ ...arrival, options: ['公交'] }], 'field_options'],
    ['the same option twice', [{ ...arrival, options: ['公交', '公交'] }], 'field_options'],
    ['no words', [{ ...plate, label: ' ' }], 'field_label'],
    ['too much', Array.from({ length: 13 }, (_, n) => ({ ...plate, key: `q${n}` })), 'too_many_fields'],
  ] satisfies [string, FormField[], string][])('refuses %s', (_, form, code) => {
    expect(codes(form)).toEqual([`activities.${code}`]);
  });
});
