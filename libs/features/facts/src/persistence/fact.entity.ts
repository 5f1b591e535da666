import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { FactUnit } from '../domain/fact.js';
import type { FactKind } from '../domain/fact-kind.js';

/** One thing that happened, as the platform saw it. Written once; `signature` covers all the rest. */
@Entity({ schema: 'facts', name: 'facts' })
@Unique('facts_of_district', ['districtId', 'id'])
@Unique('facts_once', ['districtId', 'sourceType', 'sourceId', 'kind', 'unionId', 'revision'])
@Index('facts_of_union', ['districtId', 'unionId', 'happenedTo', 'id'])
@Index('facts_listing', ['districtId', 'happenedTo', 'id'])
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'facts_union_fk' })
@Check('facts_period', 'happened_to >= happened_from')
@Check('facts_quantity', 'quantity >= 1')
@Check('facts_unit', `unit IN ('times', 'items', 'fen')`)
export class Fact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'facts_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('uuid', { name: 'union_id' })
  unionId!: string;

  @Column('text')
  kind!: FactKind;

  @Column('date', { name: 'happened_from' })
  happenedFrom!: string;

  @Column('date', { name: 'happened_to' })
  happenedTo!: string;

  /** bigint: a yearly benefit in fen may pass 21 million yuan */
  @Column('bigint')
  quantity!: number;

  @Column('text')
  unit!: FactUnit;

  @Column('text', { name: 'source_type' })
  sourceType!: string;

  @Column('text', { name: 'source_id' })
  sourceId!: string;

  @Column('text', { name: 'source_title' })
  sourceTitle!: string;

  @Column('text', { name: 'source_path', nullable: true })
  sourcePath!: string | null;

  @Column('integer')
  revision!: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('text')
  signature!: string;
}
