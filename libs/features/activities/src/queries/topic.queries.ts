import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';

export interface TopicView {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** null while the round is open: nobody votes by the others' votes */
  readonly votes: number | null;
}

export interface RoundView {
  readonly id: string;
  readonly title: string;
  readonly closesAt: Date;
  readonly open: boolean;
  /** how many unions voted; names are never shown */
  readonly voters: number;
  /** the topic the asking union voted for */
  readonly ownVote: string | null;
  /** by votes when the round is closed, else in the order they were proposed */
  readonly topics: readonly TopicView[];
}

const SHOWN_ROUNDS = 12;

/** Rounds of topics and what came of them. */
@Injectable()
export class TopicQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The latest rounds, open ones first. @param unionId whose own vote is told; null: nobody's */
  async rounds(unionId: string | null): Promise<RoundView[]> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<RoundView>(
        `SELECT r.id, r.title, r.closes_at AS "closesAt", r.closes_at > $1 AS open,
           (SELECT count(*)::int FROM activities.votes v WHERE v.round_id = r.id) AS voters,
           (SELECT v.topic_id FROM activities.votes v WHERE v.round_id = r.id AND v.union_id = $2) AS "ownVote",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'why', t.why, 'votes', t.votes)
              ORDER BY coalesce(t.votes, 0) DESC, t.created_at), '[]')
            FROM (SELECT p.*, CASE WHEN r.closes_at > $1 THEN NULL ELSE
                    (SELECT count(*)::int FROM activities.votes v WHERE v.topic_id = p.id) END AS votes
                  FROM activities.topics p WHERE p.round_id = r.id) t) AS topics
         FROM activities.rounds r WHERE r.district_id = platform.current_district()
         ORDER BY r.closes_at DESC, r.id LIMIT ${SHOWN_ROUNDS}`,
        [this.clock.now(), unionId],
      ),
    );
    return rows;
  }
}
