import { FactChanges, INDICATOR_FEEDS, type FactChange } from '#facts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AnswerEntry } from '../domain/answers/answer-entry.js';
import type { AnswerSheet } from '../domain/answers/answer-sheet.js';
import { followRecords, type Followed } from '../domain/answers/follow-records.js';
import { project } from '../domain/answers/projection.js';
import { standingOf } from '../domain/answers/standing.js';
import { toRatingInput } from '../domain/answers/to-rating-input.js';
import { frameOf } from '../domain/assessment-case.js';
import { AssessmentStore } from '../persistence/assessment-store.js';
import { PlatformRecords } from '../queries/platform-records.js';
import { AssessmentDesk, type OnDesk } from './assessment-desk.js';

/**
 * Keeps running assessments with the platform's records, in the transaction that changes a record:
 * drafts are filled in and emptied where nobody confirmed, and a confirmed value whose record is gone is
 * marked, also after the assessment was handed in.
 */
@Injectable()
export class FollowPlatformRecords implements OnModuleInit {
  constructor(
    private readonly changes: FactChanges,
    private readonly store: AssessmentStore,
    private readonly desk: AssessmentDesk,
    private readonly records: PlatformRecords,
  ) {}

  onModuleInit(): void {
    this.changes.react('assessment.follow-records', (change) => this.follow(change));
  }

  private async follow({ unionId, kind, withdrawn }: FactChange): Promise<void> {
    const codes = INDICATOR_FEEDS.filter((feed) => feed.kind === kind).map(({ indicator }) => indicator);
    if (codes.length === 0) return;
    const reasons = await this.records.reasons(withdrawn);
    for (const id of await this.store.undecidedOf(unionId))
      await this.desk.work(id, (on) => this.refresh(on, codes, reasons));
  }

  private async refresh(
    on: OnDesk,
    codes: readonly string[],
    reasons: ReadonlyMap<string, string>,
  ): Promise<void> {
    const { one, catalogue, now, day } = on;
    const followed: Record<string, Exclude<Followed, 'keep'>> = {};
    for (const code of codes) {
      const indicator = catalogue.indicatorByCode.get(code);
      const before = one.sheet.answers[code];
      if (!indicator || (one.status !== 'draft' && before?.state !== 'confirmed')) continue;
      const recorded = await this.records.at(one.union.id, indicator, one.cycle.asOf);
      const after = followRecords(before, { recorded, reasons, at: now.toISOString(), on: day });
      if (after !== 'keep') followed[code] = after;
    }
    if (Object.keys(followed).length > 0) await this.write(on, followed);
  }

  private async write(on: OnDesk, followed: Readonly<Record<string, AnswerEntry | 'empty'>>): Promise<void> {
    const { one, catalogue, now } = on;
    const emptied = Object.keys(followed).filter((code) => followed[code] === 'empty');
    const entries = Object.entries(followed).flatMap(([key, entry]) =>
      entry === 'empty' ? [] : [{ section: 'answers' as const, key, entry }],
    );
    const sheet = withAnswers(one.sheet, followed);
    const { rating } = project(catalogue, toRatingInput(sheet, frameOf(one, catalogue.id)));
    await this.store.putEntries(one.id, entries, standingOf(catalogue, sheet, rating), now, emptied);
    this.desk.log(on, 'assessment.records_followed', {
      emptied,
      entries: entries.map(({ key, entry: { version, values, doubt } }) => ({
        entry: `answers.${key}`,
        version,
        values,
        doubted: doubt !== undefined,
      })),
    });
  }
}

function withAnswers(
  sheet: AnswerSheet,
  followed: Readonly<Record<string, AnswerEntry | 'empty'>>,
): AnswerSheet {
  const merged = Object.entries({ ...sheet.answers, ...followed });
  const answers = merged.filter((pair): pair is [string, AnswerEntry] => pair[1] !== 'empty');
  return { ...sheet, answers: Object.fromEntries(answers) };
}
