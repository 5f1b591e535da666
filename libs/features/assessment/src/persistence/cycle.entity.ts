import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CycleStatus } from '../domain/cycle/cycle-status.js';

/** One round of evaluation of a district, pinned to one published catalogue version. */
@Entity({ schema: 'assessment', name: 'cycles' })
@Unique('cycles_of_district', ['districtId', 'id'])
@Unique('cycles_name', ['districtId', 'name'])
@ForeignKey('CatalogueVersionRow', ['districtId', 'catalogueVersionId'], ['districtId', 'id'], {
  name: 'cycles_catalogue',
})
@Check('cycles_status', `status IN ('planned', 'open', 'closed')`)
@Check('cycles_dates', `opens_on <= due_on`)
export class Cycle {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('text') name!: string;
  @Column('integer') year!: number;
  @Column('date', { name: 'as_of' }) asOf!: string;
  @Column('date', { name: 'opens_on' }) opensOn!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('boolean', { name: 'first_round' }) firstRound!: boolean;
  @Column('uuid', { name: 'catalogue_version_id' }) catalogueVersionId!: string;
  @Column('text') status!: CycleStatus;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
