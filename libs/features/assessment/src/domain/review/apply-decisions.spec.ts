import { rate } from '#rating';
import { sampleCatalogue } from '../../testing/sample-catalogue.js';
import { sampleInput } from '../../testing/sample-input.js';
import { applyDecisions } from './apply-decisions.js';
import { carryDecisions } from './carry-decisions.js';
import type { AnswerValue } from '../answers/answer-entry.js';
import type { Decisions, ReviewDecision } from './review-decision.js';

const catalogue = sampleCatalogue();
const sample = sampleInput();
const signed = { at: '2026-11-20T02:00:00.000Z', by: '初审员' };
const accept: ReviewDecision = { kind: 'accept', ...signed };
const giveBack: ReviewDecision = { kind: 'return', reason: '缺签字页', ...signed };
const adjust = (values: Record<string, AnswerValue>): ReviewDecision => ({
  kind: 'adjust',
  values,
  reason: '按佐证核定',
  ...signed,
});
const scoreOf = (decisions: Decisions, code: string) =>
  rate(catalogue, applyDecisions(catalogue, sample, decisions)).indicators.find((one) => one.code === code)
    ?.score;

describe('a review laid over a submission', () => {
  it('changes nothing where all is accepted or returned', () => {
    const after = applyDecisions(catalogue, sample, { 'A1.1': accept, 'A2.1': giveBack });
    expect(rate(catalogue, after)).toEqual(rate(catalogue, sample));
  });

  it('lets the rules give the points of an adjusted answer', () => {
    expect(scoreOf({ 'A2.1': adjust({ agreed_done: 4 }) }, 'A2.1')).toBe(1.5);
  });

  it('adjusts a fact where it is kept, for every indicator that reads it', () => {
    const decisions = { 'C1.1': adjust({ members_eligible: 100 }) };
    expect(applyDecisions(catalogue, sample, decisions).profile?.['members_eligible']).toBe(100);
    expect(scoreOf(decisions, 'C1.1')).toBe(2.5);
    const fewer = { 'B1.1': adjust({ employees_total: 160 }) };
    expect(scoreOf(fewer, 'B1.1')).toBe(1);
    expect(scoreOf(fewer, 'E2.2')).toBe(0.5);
  });

  it('adjusts a figure of the platform', () => {
    expect(scoreOf({ 'C3.3': adjust({ tasks_done: 8 }) }, 'C3.3')).toBe(1);
  });

  it('leaves the submission as it was', () => {
    const before = JSON.stringify(sample);
    applyDecisions(catalogue, sample, {
      'A2.1': adjust({ agreed_done: 0 }),
      'C1.1': adjust({ members_eligible: 1 }),
    });
    expect(JSON.stringify(sample)).toBe(before);
  });
});

describe('what a round leaves for the next', () => {
  it('is locked, without the returns of either stage', () => {
    const last = { 'A1.1': accept, 'A1.2': giveBack, 'A2.1': adjust({ agreed_done: 4 }), 'A2.2': accept };
    expect(carryDecisions(last, new Set(['A1.2', 'A2.2']))).toEqual({
      'A1.1': { ...accept, carried: true },
      'A2.1': { ...adjust({ agreed_done: 4 }), carried: true },
    });
  });
});
