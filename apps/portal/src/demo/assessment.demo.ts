import { assessmentServices, type AssessmentServices } from '#assessment';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import { addDays, addMonths, type CalendarDate, Clock, fixedClock, today } from '#kernel';
import type { Catalogue } from '#rating';
import { Injectable } from '@nestjs/common';
import { demoAnswers, demoSystem } from './demo-answers.js';
import { demoCast, type DemoCast } from './demo-cast.js';
import { diligenceOf } from './demo-diligence.js';
import { DemoQueries } from './demo-queries.js';
import type { DemoDistrict, DemoUnion } from './organizations.demo.js';

/** How far a case of the running cycle has come; by index into the unions, the others are drafts. */
const RUNNING = [
  'draft',
  'submitted',
  'submitted',
  'returned',
  'first',
  'second',
  'proposed',
  'awarded',
] as const;
type Step = (typeof RUNNING)[number];
/** Those that have not begun this year. */
const STARTED = 24;
/** What the demonstration chair still has to fill in. */
const LEFT_OPEN = new Set(['A2.3', 'F1.3', 'F2.2', 'G2.3']);
/** Unions that had a star once, and none since; the catalogue lets a star hold so many months. */
const RAN_OUT = [9, 19];
const VALID_MONTHS = 36;
const RAN_OUT_DAYS_AGO = 40;
/** Month and day on which the finished cycle's stars were given. */
const AWARDED = '-12-22';
/** What the alliance did with these stars lies in the months since: so many days at least. */
const STARS_HELD_DAYS = 300;
const WARNING = '已与人事部门核对（演示）';

interface CycleOfYear {
  readonly services: AssessmentServices;
  readonly cycleId: string;
  readonly catalogue: Catalogue;
  readonly asOf: string;
}

/** One finished cycle with every star and none, and one running cycle with cases at every step. */
@Injectable()
export class AssessmentDemo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly queries: DemoQueries,
    private readonly clock: Clock,
  ) {}

  async play(district: DemoDistrict, catalogueVersionId: string, signal: AbortSignal): Promise<void> {
    const cast = demoCast(district.districtId);
    const year = Number(today(this.clock).slice(0, 4));
    await this.bygone(cast, district, catalogueVersionId);
    const finished = finishedYear(today(this.clock));
    const past = await this.open(cast, finished, catalogueVersionId, `${finished}${AWARDED}T02:00:00Z`);
    for (const [index, union] of district.unions.entries()) {
      signal.throwIfAborted();
      if (index % 10 !== 9) await this.carry(past, cast, union, index, 'awarded');
    }
    await past.services.moveCycle.execute({ cycleId: past.cycleId, action: 'close', principal: cast.admin });
    const running = await this.open(cast, year, catalogueVersionId, this.clock.now().toISOString());
    for (const [index, union] of district.unions.slice(0, STARTED).entries()) {
      signal.throwIfAborted();
      await this.carry(running, cast, union, index, RUNNING[index % RUNNING.length] ?? 'draft');
    }
  }

  /** A cycle so long ago that its stars ran out some weeks ago. */
  private async bygone(cast: DemoCast, { unions }: DemoDistrict, catalogueVersionId: string): Promise<void> {
    const day = addDays(addMonths(today(this.clock), -VALID_MONTHS), -RAN_OUT_DAYS_AGO);
    const cycle = await this.open(cast, Number(day.slice(0, 4)), catalogueVersionId, `${day}T02:00:00Z`);
    for (const index of RAN_OUT) {
      const union = unions[index];
      if (union) await this.carry(cycle, cast, union, 1, 'awarded');
    }
    await cycle.services.moveCycle.execute({
      cycleId: cycle.cycleId,
      action: 'close',
      principal: cast.admin,
    });
  }

  private async open(
    cast: DemoCast,
    year: number,
    catalogueVersionId: string,
    at: string,
  ): Promise<CycleOfYear> {
    const clock = fixedClock(at);
    const { unitOfWork, audit } = this;
    const { catalogues, organizations, evidence, facts } = this.queries;
    const needs = { unitOfWork, audit, catalogues, organizations, evidence, facts };
    const services = assessmentServices({ ...needs, clock });
    const asOf = `${year}-12-31`;
    const cycleId = await services.createCycle.execute({
      name: `${year}年度星级评价（演示）`,
      year,
      asOf,
      opensOn: addDays(today(clock), -12),
      dueOn: addDays(today(clock), 20),
      firstRound: true,
      catalogueVersionId,
      principal: cast.admin,
    });
    await services.moveCycle.execute({ cycleId, action: 'open', principal: cast.admin });
    return { services, cycleId, catalogue: await services.catalogues.of(catalogueVersionId), asOf };
  }

  /** Takes a union's case as far as the step says. */
  private async carry(
    cycle: CycleOfYear,
    cast: DemoCast,
    union: DemoUnion,
    index: number,
    step: Step,
  ): Promise<void> {
    const { services } = cycle;
    const assessmentId = await this.answer(cycle, cast, union, index);
    if (step === 'draft') return;
    const chair = cast.chairOf(union);
    const reasons = new Proxy<Record<string, string>>({}, { get: () => WARNING });
    await services.submit.execute({ assessmentId, reasons, principal: chair });
    if (step === 'submitted') return;
    const indicators = cycle.catalogue.indicators.map(({ code }) => code);
    const first = cast.firstReviewerOf(union);
    if (step === 'returned') {
      const request = { kind: 'return' as const, reason: '公布实事的照片看不清日期，请补一张（演示）' };
      await services.decideIndicator.execute({
        assessmentId,
        indicator: 'A2.3',
        request,
        seen: null,
        principal: first,
      });
    }
    for (const [reached, reviewer] of [
      ['first', first],
      ['second', cast.secondReviewer],
    ] as const) {
      await services.acceptRemaining.execute({ assessmentId, indicators, principal: reviewer });
      await services.finishReview.execute({ assessmentId, principal: reviewer });
      if (step === reached || step === 'returned') return;
    }
    await services.propose.execute({ assessmentId, principal: cast.admin });
    if (step === 'proposed') return;
    await services.decideAward.execute({
      assessmentId,
      decision: 'approved',
      note: '',
      principal: cast.leader,
    });
  }

  private async answer(
    { services, cycleId, catalogue, asOf }: CycleOfYear,
    cast: DemoCast,
    union: DemoUnion,
    index: number,
  ): Promise<string> {
    const { unionId } = union;
    const chair = cast.chairOf(union);
    const assessmentId = await services.start.execute({ cycleId, unionId, principal: chair });
    const profile = (await this.queries.organizations.profileFacts(unionId, asOf)) ?? {};
    const life = { key: union.key, profile, asOf, diligence: diligenceOf(index) };
    await services.recordFacts.execute({
      assessmentId,
      system: demoSystem(life),
      vetoes: [],
      principal: cast.admin,
    });
    const { sheet } = await services.store.get(assessmentId);
    const prepared = index === 0 && Object.keys(sheet.answers).length > 0;
    const changes = Object.entries(demoAnswers(catalogue, life))
      .filter(([key]) => !prepared || !LEFT_OPEN.has(key))
      .map(([key, values]) => ({
        section: 'answers' as const,
        key,
        values,
        version: sheet.answers[key]?.version ?? 0,
      }));
    await services.save.execute({ assessmentId, changes, principal: chair });
    const refs = Object.keys(sheet.profile).map((key) => ({ section: 'profile' as const, key }));
    await services.confirm.execute({ assessmentId, refs, principal: chair });
    return assessmentId;
  }
}

/** The latest year whose stars have been held long enough. */
function finishedYear(day: CalendarDate): number {
  const held = addDays(day, -STARS_HELD_DAYS);
  const year = Number(held.slice(0, 4));
  return held >= `${year}${AWARDED}` ? year : year - 1;
}
