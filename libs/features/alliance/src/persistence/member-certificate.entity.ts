import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The certificate of a membership, issued when a union joins; written once. Whether it is valid, the membership says. */
@Entity({ schema: 'alliance', name: 'certificates' })
@Unique('certificates_number', ['districtId', 'number'])
@Unique('certificates_code', ['code'])
@Index('certificates_union', ['districtId', 'unionId', 'issuedOn'])
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'certificates_union_fk' })
export class MemberCertificate {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'district_id' }) districtId!: string;
  @Column('uuid', { name: 'union_id' }) unionId!: string;
  @Column('text') number!: string;
  @Column('text') code!: string;
  @Column('date', { name: 'issued_on' }) issuedOn!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
