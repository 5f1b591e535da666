import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What members of a star get. Stopped ones stay for the history. */
@Entity({ schema: 'alliance', name: 'benefits' })
@Unique('benefits_of_district', ['districtId', 'id'])
@Unique('benefits_code', ['districtId', 'code'])
@Check('benefits_min_star', `min_star BETWEEN 1 AND 3`)
export class Benefit {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') description!: string;
  @Column('smallint', { name: 'min_star' }) minStar!: 1 | 2 | 3;
  @Column('boolean', { name: 'kept_in_grace' }) keptInGrace!: boolean;
  @Column('boolean') active!: boolean;
  @Column('integer') position!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
