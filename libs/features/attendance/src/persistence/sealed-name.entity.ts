import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DoorRow } from './door.entity.js';

/** A name's entry of the roster, kept because its key takes a tenth of a second to derive. */
@Entity({ schema: 'attendance', name: 'sealed_names' })
@ForeignKey(() => DoorRow, ['districtId', 'activityId'], ['districtId', 'activityId'], {
  name: 'sealed_names_door_fk',
})
export class SealedNameRow {
  @PrimaryColumn('uuid', { name: 'district_id', primaryKeyConstraintName: 'sealed_names_pkey' })
  districtId!: string;

  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'sealed_names_pkey' })
  activityId!: string;

  /** of name, digits and codes: another entry when any of them changes */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sealed_names_pkey' })
  digest!: string;

  @Column('text')
  lookup!: string;

  @Column('text')
  sealed!: string;
}
