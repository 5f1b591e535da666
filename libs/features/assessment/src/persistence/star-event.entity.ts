import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LifecycleEffect, Star } from '../domain/star/star.js';
import { Award } from './award.entity.js';

/** What happened to a star after it was given; a revocation has a table of its own. Written once. */
@Entity({ schema: 'assessment', name: 'star_events' })
@Index('star_events_award', ['districtId', 'awardId', 'createdAt'])
@Index('star_events_lapse_once', ['districtId', 'awardId'], {
  unique: true,
  where: `(effect = 'lapsed'::text)`,
})
@ForeignKey(() => Award, ['districtId', 'awardId'], ['districtId', 'id'], { name: 'star_events_award_fk' })
@Check('star_events_effect', `effect IN ('downgraded', 'suspended', 'restored', 'lapsed')`)
@Check('star_events_star', `star BETWEEN 0 AND 3`)
export class StarEvent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'award_id' }) awardId!: string;
  @Column('text') effect!: Exclude<LifecycleEffect, 'revoked'>;
  @Column('smallint') star!: Star;
  @Column('text', { nullable: true }) ground!: string | null;
  @Column('text') reason!: string;
  @Column('date', { name: 'effective_on' }) effectiveOn!: string;
  @Column('text', { name: 'by_name' }) byName!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
