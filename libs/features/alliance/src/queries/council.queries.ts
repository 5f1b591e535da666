import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { rotationOrder, type RotationMember } from '../domain/rotation.js';
import type { SeatKind } from '../domain/seat-kind.js';

export interface TermView {
  readonly id: string;
  readonly unionId: string;
  readonly unionName: string;
  readonly chairName: string;
  readonly startsOn: CalendarDate;
  /** the last day it is planned for */
  readonly endsOn: CalendarDate;
  /** null: it runs */
  readonly handedOverOn: CalendarDate | null;
  readonly note: string | null;
}

export interface SeatView {
  readonly id: string;
  readonly kind: SeatKind;
  /** null: the district's federation */
  readonly unionName: string | null;
  readonly personName: string;
  readonly fromDay: CalendarDate;
}

export interface GroupView {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly leadName: string;
  readonly openedOn: CalendarDate;
  readonly members: readonly { readonly unionId: string; readonly unionName: string }[];
}

export interface NextChair {
  readonly unionId: string;
  readonly unionName: string;
  readonly chairedOn: CalendarDate | null;
}

const LATEST_TERMS = 10;
const NEXT = 3;

/** Who leads the alliance and who works together, in the actor's district. */
@Injectable()
export class CouncilQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The term that runs first, then the last ones. */
  async terms(): Promise<TermView[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<TermView>(
        `SELECT t.id, t.union_id AS "unionId", d.union_name AS "unionName", t.chair_name AS "chairName",
                t.starts_on::text AS "startsOn", t.ends_on::text AS "endsOn",
                t.handed_over_on::text AS "handedOverOn", t.note
         FROM alliance.council_terms t JOIN organizations.union_directory d ON d.union_id = t.union_id
         WHERE t.district_id = platform.current_district()
         ORDER BY t.handed_over_on DESC NULLS FIRST LIMIT ${LATEST_TERMS}`,
      ),
    );
  }

  /** Filled seats: deputies, then the secretariat. */
  async seats(): Promise<SeatView[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<SeatView>(
        `SELECT s.id, s.kind, d.union_name AS "unionName", s.person_name AS "personName",
                s.from_day::text AS "fromDay"
         FROM alliance.council_seats s LEFT JOIN organizations.union_directory d ON d.union_id = s.union_id
         WHERE s.district_id = platform.current_district() AND s.until_day IS NULL
         ORDER BY array_position(ARRAY['vice_chair', 'secretary_general', 'secretary'], s.kind), s.from_day, s.id`,
      ),
    );
  }

  /** Open groups with their members, by the sound of the names. */
  async groups(): Promise<GroupView[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<GroupView>(
        `SELECT g.id, g.name, g.purpose, l.union_name AS "leadName", g.opened_on::text AS "openedOn",
                coalesce((
                  SELECT json_agg(json_build_object('unionId', d.union_id, 'unionName', d.union_name)
                    ORDER BY d.union_name COLLATE "zh-Hans-CN-x-icu")
                  FROM alliance.group_members m JOIN organizations.union_directory d ON d.union_id = m.union_id
                  WHERE m.district_id = g.district_id AND m.group_id = g.id AND m.left_on IS NULL), '[]') AS members
         FROM alliance.working_groups g JOIN organizations.union_directory l ON l.union_id = g.lead_union_id
         WHERE g.district_id = platform.current_district() AND g.closed_on IS NULL
         ORDER BY g.name COLLATE "zh-Hans-CN-x-icu"`,
      ),
    );
  }

  /** Whose turn the chair is next, in the order of the rotation. */
  async next(): Promise<NextChair[]> {
    const members = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<RotationMember & NextChair>(
        `SELECT m.union_id AS "unionId", d.union_name AS "unionName", m.joined_on::text AS "joinedOn",
                max(t.starts_on)::text AS "chairedOn"
         FROM alliance.memberships m
         JOIN organizations.union_directory d ON d.union_id = m.union_id
         LEFT JOIN alliance.council_terms t ON t.district_id = m.district_id AND t.union_id = m.union_id
         WHERE m.district_id = platform.current_district() AND m.state = 'active'
         GROUP BY m.union_id, d.union_name, m.joined_on`,
      ),
    );
    const names = new Map(members.map(({ unionId, unionName }) => [unionId, unionName]));
    return rotationOrder(members)
      .slice(0, NEXT)
      .map(({ unionId, chairedOn }) => ({ unionId, chairedOn, unionName: names.get(unionId) ?? '' }));
  }

  /** Members that may be chosen, by the sound of their names. */
  async eligible(): Promise<{ readonly unionId: string; readonly unionName: string }[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ unionId: string; unionName: string }>(
        `SELECT m.union_id AS "unionId", d.union_name AS "unionName"
         FROM alliance.memberships m JOIN organizations.union_directory d ON d.union_id = m.union_id
         WHERE m.district_id = platform.current_district() AND m.state IN ('active', 'grace')
         ORDER BY d.union_name COLLATE "zh-Hans-CN-x-icu"`,
      ),
    );
  }
}
