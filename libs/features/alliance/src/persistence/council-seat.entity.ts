import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SeatKind } from '../domain/seat-kind.js';

/** Somebody in the council or the secretariat, from one day to another. */
@Entity({ schema: 'alliance', name: 'council_seats' })
@Index('council_seats_listing', ['districtId', 'kind', 'fromDay'])
@Check('council_seats_kind', `kind IN ('vice_chair', 'secretary_general', 'secretary')`)
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'council_seats_union_fk' })
export class CouncilSeat {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('text') kind!: SeatKind;
  @Column('uuid', { name: 'union_id', nullable: true }) unionId!: string | null;
  @Column('text', { name: 'person_name' }) personName!: string;
  @Column('date', { name: 'from_day' }) fromDay!: string;
  @Column('date', { name: 'until_day', nullable: true }) untilDay!: string | null;
}
