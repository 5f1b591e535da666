import type { DomainError } from '#kernel';
import { sampleCatalogue } from '../../testing/sample-catalogue.js';
import { sampleInput } from '../../testing/sample-input.js';
import { checkDecision, type DecisionRequest } from './check-decision.js';

const catalogue = sampleCatalogue();
const input = sampleInput();

function refused(code: string, request: DecisionRequest): string[] {
  try {
    checkDecision(catalogue, code, request, input);
    return [];
  } catch (error) {
    const { code: main, errors } = error as DomainError;
    return [main, ...errors.map((one) => `${one.pointer} ${one.code}`)];
  }
}

describe('a reviewer’s decision', () => {
  it('to accept needs nothing more', () => {
    expect(refused('A1.1', { kind: 'accept' })).toEqual([]);
  });

  it.each(['', ' 缺 ', '长'.repeat(1001)])('to return needs a reason: %j', (reason) => {
    expect(refused('A1.1', { kind: 'return', reason })[0]).toBe('review.refused');
  });

  it('to adjust needs a reason and values', () => {
    expect(refused('A2.1', { kind: 'adjust', reason: '核定', values: { agreed_done: 4 } })).toEqual([]);
    expect(refused('C1.1', { kind: 'adjust', reason: '核定', values: { members_eligible: 100 } })).toEqual(
      [],
    );
    expect(refused('A2.1', { kind: 'adjust', reason: '', values: { agreed_done: 4 } })).toEqual([
      'review.refused',
      '/reason review.reason_missing',
    ]);
  });

  it.each<[string, Record<string, number>, string]>([
    ['A2.1', { agreed_done: 5 }, '/values review.nothing_changed'],
    ['A2.1', {}, '/values review.nothing_changed'],
    ['A2.1', { points: 2 }, '/values/points review.unknown_input'],
    ['C2.3', { bodies_required: 1 }, '/values/bodies_required review.unknown_input'],
    ['A2.1', { agreed_done: 6 }, '/answers/A2.1/agreed_done assessment.input_numerator_exceeds'],
    ['A2.1', { agreed_done: -1 }, '/answers/A2.1/agreed_done assessment.input_negative'],
  ])('%s %j is refused: %s', (code, values, expected) => {
    expect(refused(code, { kind: 'adjust', reason: '核定', values })).toEqual(['review.refused', expected]);
  });

  it('on an indicator the catalogue does not have finds nothing', () => {
    expect(refused('Z9.9', { kind: 'accept' })).toEqual(['common.not_found']);
  });
});
