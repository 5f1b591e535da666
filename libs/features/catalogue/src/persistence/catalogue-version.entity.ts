import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  Unique,
  VersionColumn,
} from 'typeorm';
import { District } from '#database';

export type CatalogueStatus = 'draft' | 'published';

/** One version of a district's catalogue. The database refuses any change of a published one. */
@Entity({ schema: 'catalogue', name: 'versions' })
@Unique('versions_id_key', ['districtId', 'id'])
@Unique('versions_version_key', ['districtId', 'code', 'version'])
@Index('versions_listing', ['districtId', 'status', 'publishedAt'])
@Check('versions_status_check', `status IN ('draft', 'published')`)
@Check(
  'versions_published_check',
  `(status = 'published') = (published_at IS NOT NULL AND published_by IS NOT NULL)`,
)
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'versions_district_fk' })
export class CatalogueVersionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'versions_pkey' })
  id!: string;

  @Column('uuid', { name: 'district_id' })
  districtId!: string;

  /** the catalogue's own id, `meta.id` */
  @Column('text')
  code!: string;

  /** `meta.version` */
  @Column('text')
  version!: string;

  @Column('text', { name: 'title_zh' })
  titleZh!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  /** `sha256:…` of the content in canonical form */
  @Column('text')
  hash!: string;

  @Column('text', { default: 'draft' })
  status!: CatalogueStatus;

  @Column('jsonb')
  document!: object;

  /** the YAML as it came in, comments and all: what is downloaded and what line numbers refer to */
  @Column('text')
  source!: string;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  /** name of who published, as it was then */
  @Column('text', { name: 'published_by', nullable: true })
  publishedBy!: string | null;

  @VersionColumn({ name: 'row_version', default: 1 })
  rowVersion!: number;
}
