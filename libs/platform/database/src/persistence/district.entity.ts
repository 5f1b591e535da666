import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The tenant registry. Everyone may read it (log-in needs the names); only the district itself changes its row. */
@Entity({ schema: 'platform', name: 'districts' })
export class District {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  code!: string;

  @Column('text', { name: 'name_zh' })
  nameZh!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('jsonb', { default: {} })
  settings!: Record<string, unknown>;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
