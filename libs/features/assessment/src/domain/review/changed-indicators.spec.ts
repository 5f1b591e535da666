import { sampleCatalogue } from '../../testing/sample-catalogue.js';
import { sampleInput } from '../../testing/sample-input.js';
import { changedIndicators } from './changed-indicators.js';

const catalogue = sampleCatalogue();
const sample = sampleInput();
const file = { indicator: 'A1.1', fileId: '1', sha256: 'aa', name: '纪要.pdf', kind: 'party_minutes' };
const before = { input: sample, evidence: [file] };
const changed = (after: typeof before) => [...changedIndicators(catalogue, before, after)];

describe('what is new since the last round (R13)', () => {
  it('is nothing when nothing changed', () => {
    expect(changed(structuredClone(before))).toEqual([]);
  });

  it('shows four changes as four', () => {
    const input = sampleInput({
      answers: {
        ...sample.answers,
        'A2.3': { good_deeds_done: 4 },
        'D3.2': { dialogue_level: 'none' },
        'F1.3': null,
      },
    });
    expect(changed({ input, evidence: [{ ...file, sha256: 'bb' }] })).toEqual([
      'A1.1',
      'A2.3',
      'D3.2',
      'F1.3',
    ]);
  });

  it('shows every indicator that reads a changed fact or figure', () => {
    const profile = { ...sample.profile, rules_changed: 4 };
    expect(changed({ input: sampleInput({ profile }), evidence: [file] })).toEqual(['D1.2']);
    const system = { ...sample.system, home_users: 41 };
    expect(changed({ input: sampleInput({ system }), evidence: [file] })).toEqual(['G2.2']);
  });

  it('sees evidence added and taken away', () => {
    const more = { ...file, indicator: 'B2.1', fileId: '2', sha256: 'cc' };
    expect(changed({ ...before, evidence: [file, more] })).toEqual(['B2.1']);
    expect(changed({ ...before, evidence: [] })).toEqual(['A1.1']);
  });
});
