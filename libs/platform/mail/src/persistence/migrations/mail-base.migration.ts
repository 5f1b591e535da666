import type { MigrationInterface, QueryRunner } from 'typeorm';
import { featureSchema, tenantTable } from '#database';

/** Messages wait here, in the transaction that causes them; their text is dropped once they are sent. */
export class MailBase1760000030000 implements MigrationInterface {
  readonly name = 'MailBase1760000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('mail')}
      CREATE TABLE mail.messages (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL REFERENCES platform.districts (id),
        recipient text NOT NULL,
        subject text NOT NULL,
        body_text text,
        body_html text,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz
      );
      CREATE INDEX messages_listing ON mail.messages (district_id, created_at DESC, id);
      ${tenantTable('mail.messages')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA mail CASCADE');
  }
}
