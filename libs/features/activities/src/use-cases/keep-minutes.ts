import type { Principal } from '#http';
import { conflict, dayNumber, type FieldError, invalid, isId, newId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ActivityDesk } from './activity-desk.js';

export interface MinutesCommand {
  readonly activityId: string;
  /** as read; 0 when nothing was written yet */
  readonly version: number;
  readonly agenda: readonly string[];
  readonly text: string;
  readonly decisions: readonly string[];
}

export interface ActionCommand {
  readonly what: string;
  readonly who: string;
  /** `YYYY-MM-DD` */
  readonly until: string;
}

const LIMITS = { items: 30, item: 300, text: 10_000, who: 60 } as const;

/** The host writes agenda, minutes and decisions, and what was agreed to be done by whom until when. */
@Injectable()
export class KeepMinutes {
  constructor(private readonly desk: ActivityDesk) {}

  /** @throws DomainError `activities.invalid`, `activities.changed_meanwhile`, not-found */
  async write(principal: Principal, command: MinutesCommand): Promise<void> {
    const { activityId: id, version, text } = command;
    const agenda = filled(command.agenda);
    const decisions = filled(command.decisions);
    check([
      ...listErrors('/agenda', agenda),
      ...listErrors('/decisions', decisions),
      ...tooLong('/text', text),
    ]);
    await this.desk.unitOfWork.run(async () => {
      const { districtId } = await this.desk.hosted(principal, id);
      const written = await this.desk.unitOfWork.sql(
        `INSERT INTO activities.minutes (activity_id, district_id, agenda, text, decisions, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (activity_id) DO UPDATE SET agenda = excluded.agenda, text = excluded.text,
           decisions = excluded.decisions, updated_at = excluded.updated_at, version = minutes.version + 1
         WHERE minutes.version = $7 RETURNING version`,
        [id, districtId, agenda, text.trim(), decisions, this.desk.clock.now(), version],
      );
      if (written.length === 0) throw conflict('activities.changed_meanwhile');
      this.desk.record('minutes_written', id, { decisions: decisions.length });
    });
  }

  /** @returns the action's id. @throws DomainError `activities.invalid` with the fields */
  async agree(principal: Principal, activityId: string, command: ActionCommand): Promise<string> {
    const what = command.what.trim();
    const who = command.who.trim();
    check([
      ...missing('/what', what, LIMITS.item),
      ...missing('/who', who, LIMITS.who),
      ...(isDay(command.until) ? [] : [{ pointer: '/until', code: 'activities.day' }]),
    ]);
    return this.desk.unitOfWork.run(async () => {
      const { districtId, seriesId } = await this.desk.hosted(principal, activityId);
      const id = newId();
      await this.desk.unitOfWork.sql(
        `INSERT INTO activities.actions (id, district_id, series_id, activity_id, what, who, until, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, districtId, seriesId, activityId, what, who, command.until, this.desk.clock.now()],
      );
      this.desk.record('action_agreed', activityId, { actionId: id, until: command.until });
      return id;
    });
  }

  /** Ends an action; it leaves the coming agendas. @param note what came of it, may be empty */
  async done(principal: Principal, actionId: string, note: string): Promise<void> {
    check(tooLong('/note', note, LIMITS.item));
    await this.desk.unitOfWork.run(async () => {
      const [action] = isId(actionId)
        ? await this.desk.unitOfWork.sql<{ activityId: string }>(
            'SELECT activity_id AS "activityId" FROM activities.actions WHERE id = $1 FOR UPDATE',
            [actionId],
          )
        : [];
      if (!action) throw notFound('action');
      await this.desk.hosted(principal, action.activityId);
      const done = await this.desk.unitOfWork.sql(
        `UPDATE activities.actions SET done_at = $2, done_note = $3
         WHERE id = $1 AND done_at IS NULL RETURNING id`,
        [actionId, this.desk.clock.now(), note.trim()],
      );
      if (done.length === 0) throw conflict('activities.done_already');
      this.desk.record('action_done', action.activityId, { actionId });
    });
  }
}

function filled(items: readonly string[]): string[] {
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

function listErrors(pointer: string, items: readonly string[]): FieldError[] {
  if (items.length > LIMITS.items)
    return [{ pointer, code: 'activities.too_many_items', params: { most: LIMITS.items } }];
  return items.some((item) => item.length > LIMITS.item)
    ? [{ pointer, code: 'activities.too_long', params: { limit: LIMITS.item } }]
    : [];
}

function tooLong(pointer: string, text: string, limit: number = LIMITS.text): FieldError[] {
  return text.length > limit ? [{ pointer, code: 'activities.too_long', params: { limit } }] : [];
}

function missing(pointer: string, text: string, limit: number): FieldError[] {
  return text === '' ? [{ pointer, code: 'activities.missing' }] : tooLong(pointer, text, limit);
}

function check(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalid('activities.invalid', errors);
}

function isDay(text: string): boolean {
  try {
    return dayNumber(text) > 0;
  } catch {
    return false;
  }
}
