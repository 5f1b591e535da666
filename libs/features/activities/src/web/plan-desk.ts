import { UnitOfWork } from '#database';
import type { FormValues, Principal } from '#http';
import { DomainError, forbidden, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { managesActivities } from '../domain/activity-doors.js';
import type { ActivityPlan } from '../domain/activity-plan.js';
import type { ActivityView } from '../queries/activity-view.js';
import { UnionNames } from '../queries/union-names.js';
import { BeginSeries } from '../use-cases/begin-series.js';
import { PlanActivity } from '../use-cases/plan-activity.js';
import { atControl } from './form-rows.js';
import type { PlanForm } from './plan.form.js';
import { planValues } from './plan-values.js';
import { type ReadPlan, ReadPlanForm } from './read-plan.js';

/** Between the planning form and the use cases: what was typed, and where an error stands. */
@Injectable()
export class PlanDesk {
  constructor(
    private readonly reader: ReadPlanForm,
    private readonly planning: PlanActivity,
    private readonly series: BeginSeries,
    private readonly unions: UnionNames,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @param own the union that the principal acts for; null: the secretariat names the host. @returns the draft's id */
  async begin(principal: Principal, form: PlanForm, own: string | null): Promise<string> {
    const read = await this.reader.read(form, form.kind);
    const hostUnionId = own ?? hostOf(principal, read);
    return this.at(read, async () =>
      this.planning.begin(principal, await this.whole(principal, form, read, hostUnionId)),
    );
  }

  async save(principal: Principal, form: PlanForm, activity: ActivityView): Promise<void> {
    const { id, kind, hostUnionId } = activity;
    const read = await this.reader.read(form, kind);
    await this.at(read, async () => {
      const plan = await this.whole(principal, form, read, hostUnionId);
      await this.planning.edit(principal, { id, version: Number(form.version ?? 0), plan });
    });
  }

  /** A plan as the form's controls hold it. */
  async values(plan: ActivityPlan): Promise<FormValues> {
    const { hostUnionId, coHostIds, audience } = plan;
    const hosts = hostUnionId === null ? [] : [hostUnionId];
    return planValues(plan, await this.unions.names([...hosts, ...coHostIds, ...audience.invited]));
  }

  private async whole(
    principal: Principal,
    { series, seriesTitle }: PlanForm,
    { plan }: ReadPlan,
    hostUnionId: string | null,
  ): Promise<ActivityPlan> {
    const seriesId =
      series === 'new' ? await this.series.execute(principal, hostUnionId, seriesTitle) : series;
    return { ...plan, hostUnionId, seriesId: seriesId ?? null };
  }

  /** One transaction, so that a new series exists exactly when its plan does; errors stand at what was typed. */
  private async at<T>({ places }: ReadPlan, work: () => Promise<T>): Promise<T> {
    try {
      return await this.unitOfWork.run(work);
    } catch (error) {
      if (!(error instanceof DomainError) || error.errors.length === 0) throw error;
      throw invalid(
        error.code,
        error.errors.map((one) => atControl(one, places)),
      );
    }
  }
}

/** The secretariat names the host; nothing named is the district itself. */
function hostOf(principal: Principal, { host }: ReadPlan): string | null {
  if (!managesActivities(principal)) throw forbidden();
  if (host === null)
    throw invalid('activities.invalid', [{ pointer: '/host', code: 'activities.unknown_union' }]);
  return host ?? null;
}
