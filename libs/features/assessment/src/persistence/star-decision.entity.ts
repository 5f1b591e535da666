import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LifecycleEffect, Star } from '../domain/star/star.js';
import { Award } from './award.entity.js';

/**
 * A change of a star that one person proposes and another decides on; the database holds the two apart.
 * Open until it is refused or has taken effect: a union has one open at a time.
 */
@Entity({ schema: 'assessment', name: 'star_decisions' })
@Index('star_decisions_one_open', ['districtId', 'unionId'], { unique: true, where: '(closed_at IS NULL)' })
@Index('star_decisions_list', ['districtId', 'unionId', 'proposedAt'])
@ForeignKey(() => Award, ['districtId', 'awardId'], ['districtId', 'id'], { name: 'star_decisions_award' })
@Check('star_decisions_effect', `effect IN ('downgraded', 'suspended', 'restored', 'revoked', 'lapsed')`)
@Check('star_decisions_star', `star BETWEEN 0 AND 3`)
@Check('star_decisions_decision', `decision IN ('approved', 'refused')`)
@Check('star_decisions_four_eyes', `decided_by <> proposed_by`)
@Check('star_decisions_decided', `(decision IS NULL) = (decided_by IS NULL)`)
export class StarDecision {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'union_id' }) unionId!: string;
  @Column('uuid', { name: 'award_id' }) awardId!: string;
  @Column('text') effect!: LifecycleEffect;
  @Column('smallint') star!: Star;
  @Column('text', { nullable: true }) ground!: string | null;
  @Column('text') reason!: string;
  @Column('date', { name: 'effective_on' }) effectiveOn!: string;
  @Column('uuid', { name: 'proposed_by' }) proposedBy!: string;
  @Column('text', { name: 'proposed_by_name' }) proposedByName!: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  @Column('text', { nullable: true }) decision!: 'approved' | 'refused' | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { name: 'decided_by_name', nullable: true }) decidedByName!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
