import { rate } from '#rating';
import { sampleCatalogue } from '../../testing/sample-catalogue.js';
import { sampleInput } from '../../testing/sample-input.js';
import { sampleEntry, sampleSheet } from '../../testing/sample-sheet.js';
import { completion } from './completion.js';

const catalogue = sampleCatalogue();
const rating = rate(catalogue, sampleInput());

describe('completion', () => {
  it('counts every applicable indicator of a finished sheet', () => {
    expect(completion(catalogue, sampleSheet(), rating)).toMatchObject({ done: 55, applicable: 55 });
  });

  it('is 0 of a carried sheet, and 10 after ten confirmations (R12)', () => {
    const carried = sampleSheet(sampleInput({ system: {} }), { state: 'unconfirmed' });
    expect(completion(catalogue, carried, rating).done).toBe(0);
    const own = ['A1.1', 'A1.2', 'A1.3', 'A2.1', 'A2.2', 'A2.3', 'B2.1', 'C2.1', 'C2.2', 'C2.5'];
    const confirmed = Object.fromEntries(
      own.map((code) => [code, { ...carried.answers[code]!, state: 'confirmed' as const }]),
    );
    const after = completion(
      catalogue,
      { ...carried, answers: { ...carried.answers, ...confirmed } },
      rating,
    );
    expect(after.done).toBe(10);
  });

  it.each([
    ['A1.1', 'done'],
    ['C2.4', 'not_applicable'],
    ['B1.3', 'waiting'],
    ['A2.1', 'open'],
    ['B1.1', 'unconfirmed'],
    ['C1.1', 'done'],
  ] as const)('%s is %s', (code, progress) => {
    const sheet = sampleSheet();
    const mixed = {
      ...sheet,
      answers: { ...sheet.answers, 'A2.1': sampleEntry({ agreed_done: 3, agreed_due: null }) },
      profile: {
        ...sheet.profile,
        employees_total: { ...sheet.profile['employees_total']!, state: 'unconfirmed' as const },
      },
      system: {},
    };
    expect(completion(catalogue, mixed, rating).byIndicator[code]).toBe(progress);
  });

  it('counts everything as applicable while nothing can be rated', () => {
    expect(completion(catalogue, { ...sampleSheet(), profile: {} }, null).applicable).toBe(57);
  });
});
