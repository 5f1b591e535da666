import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { StorageRule } from '../domain/evidence-kind.js';

/**
 * A proof on a union's shelf. The bytes are in the file store under their hash, once for the whole
 * district; of `view_only` proofs there are none.
 */
@Entity({ schema: 'evidence', name: 'files' })
@Unique('files_id_key', ['districtId', 'id'])
@Unique('files_content_key', ['districtId', 'unionId', 'kind', 'sha256'])
@Index('files_shelf', ['districtId', 'unionId', 'uploadedAt'])
@Index('files_same_content', ['districtId', 'sha256'])
@Check('files_storage_check', `storage IN ('full', 'masked', 'view_only')`)
@Check('files_period_check', 'period_to >= period_from')
@Check('files_conclusion_check', `storage <> 'view_only' OR conclusion <> ''`)
@ForeignKey('Union', ['districtId', 'unionId'], ['districtId', 'id'], { name: 'files_union_fk' })
export class EvidenceFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'files_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  @Column('uuid', { name: 'union_id' })
  unionId!: string;

  @Column('text')
  sha256!: string;

  /** bytes */
  @Column('integer')
  size!: number;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('text', { name: 'original_name' })
  originalName!: string;

  /** code of an evidence type of the catalogue */
  @Column('text')
  kind!: string;

  @Column('text')
  storage!: Exclude<StorageRule, 'system'>;

  /** what the union says the proof shows */
  @Column('text', { default: '' })
  conclusion!: string;

  @Column('date', { name: 'period_from' })
  periodFrom!: string;

  @Column('date', { name: 'period_to', nullable: true })
  periodTo!: string | null;

  @Column('uuid', { name: 'uploaded_by', nullable: true })
  uploadedBy!: string | null;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;
}
