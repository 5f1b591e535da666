import { allianceSchema, seedMember } from '#alliance';
import { assessmentSchema, StarChanges } from '#assessment';
import { AuditLog, auditSchema } from '#audit';
import { catalogueSchema } from '#catalogue';
import { platformSchema, runAs } from '#database';
import { evidenceSchema, type UploadEvidenceCommand } from '#evidence';
import type { Principal } from '#http';
import { principalOf } from '#identity';
import { newId } from '#kernel';
import { organizationsSchema, seedUnion } from '#organizations';
import { FakeClock, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.js';
import { grantsSchema } from '../persistence/grants.schema.js';
import { grantsServices, type GrantsServices } from './grants-services.js';
import { sampleTerms } from './sample-terms.js';

const SCHEMAS = [
  platformSchema,
  auditSchema,
  organizationsSchema,
  catalogueSchema,
  evidenceSchema,
  assessmentSchema,
  allianceSchema,
  grantsSchema,
];

/** A member of the alliance with its chair. */
export interface TestMember {
  readonly unionId: string;
  readonly chair: Principal;
}

/** A district with the persons who decide on grants; programmes, members and applications are made as needed. */
export class GrantsStage {
  readonly clock = new FakeClock('2026-11-20T02:00:00Z');
  readonly changes = new StarChanges();
  readonly services: GrantsServices;
  readonly admin: Principal;
  readonly leader: Principal;

  private constructor(
    readonly database: TestDatabase,
    readonly districtId: string,
  ) {
    const { unitOfWork } = database;
    this.admin = principalOf('district_admin', districtId);
    this.leader = principalOf('district_leader', districtId);
    this.services = grantsServices({
      unitOfWork,
      clock: this.clock,
      audit: new AuditLog(unitOfWork),
      starChanges: this.changes,
      uploadEvidence: {
        execute: async (_principal, command) => ({ id: await this.shelve(command), existed: false }),
      },
      removeEvidence: {
        execute: (_principal, id) =>
          unitOfWork.run(async () => {
            await unitOfWork.sql('DELETE FROM evidence.files WHERE id = $1', [id]);
          }),
      },
    });
  }

  static async open(): Promise<GrantsStage> {
    const database = await openTestDatabase(SCHEMAS);
    return new GrantsStage(database, await seedDistrict(database.unitOfWork));
  }

  close(): Promise<void> {
    return this.database.close();
  }

  as<T>({ districtId, userId, name }: Principal, work: () => Promise<T>): Promise<T> {
    return runAs({ userId, name, districtId, requestId: null }, work);
  }

  /** A union with a star that has joined the alliance. */
  async member(star: 1 | 2 | 3 = 2): Promise<TestMember> {
    const { unitOfWork } = this.database;
    const { unionId } = await seedUnion(unitOfWork, this.districtId);
    await seedMember(unitOfWork, { districtId: this.districtId, unionId, star, clock: this.clock });
    return { unionId, chair: principalOf('union_chair', this.districtId, unionId) };
  }

  /** An open programme. */
  async programme(part: Partial<ProgrammeTerms> = {}): Promise<string> {
    return this.as(this.admin, async () => {
      const { createProgramme, moveProgramme } = this.services;
      const name = `以奖代补${newId().slice(-6)}（演示）`;
      const id = await createProgramme.execute(this.admin, sampleTerms({ name, ...part }));
      await moveProgramme.execute(this.admin, id, 'open');
      return id;
    });
  }

  /** A complete application, handed in. @param amountFen what the union gets, all for the first category */
  async submitted(
    programmeId: string,
    { unionId, chair }: TestMember,
    amountFen = 1_000_000,
  ): Promise<string> {
    const { start, save, submit, applications } = this.services;
    return this.as(chair, async () => {
      const id = await start.execute(chair, programmeId, unionId);
      const { text, version } = await this.database.unitOfWork.read(() => applications.get(id));
      const filled = {
        ...text,
        purpose: '暑期职工子女托管班和高温慰问（演示）',
        budget: { c1: amountFen },
        payee: { name: text.payee.name, bank: '示例银行（演示）', account: '6222000011112222' },
      };
      await save.execute(chair, { id, text: filled, version });
      await submit.execute(chair, id);
      return id;
    });
  }

  async checked(programmeId: string, member: TestMember, amountFen?: number): Promise<string> {
    const id = await this.submitted(programmeId, member, amountFen);
    await this.as(this.admin, () =>
      this.services.check.execute(this.admin, { id, decision: 'check', note: '' }),
    );
    return id;
  }

  async approved(programmeId: string, member: TestMember, amountFen?: number): Promise<string> {
    const id = await this.checked(programmeId, member, amountFen);
    await this.as(this.leader, () => this.approve(id));
    return id;
  }

  approve(id: string): Promise<void> {
    return this.services.decide.execute(this.leader, { id, decision: 'approve', note: '' });
  }

  async pay(id: string, tranche: number): Promise<void> {
    const command = { id, tranche, on: '2026-11-20', voucher: `记字${tranche}号` };
    await this.as(this.admin, () => this.services.pay.execute(this.admin, command));
  }

  async receipt(id: string, { chair }: TestMember, amountFen: number, category = 'c1'): Promise<void> {
    await this.as(chair, () =>
      this.services.addReceipt.execute(chair, {
        id,
        category,
        description: '防暑用品（演示）',
        spentOn: '2026-11-20',
        amountFen,
        masked: true,
        file: null,
      }),
    );
  }

  /** The application as it is stored. */
  one(id: string) {
    return this.as(this.admin, () => this.database.unitOfWork.read(() => this.services.applications.get(id)));
  }

  /** A row on the shelf instead of an upload; the file itself is the shelf's business. */
  private async shelve({ unionId, details }: UploadEvidenceCommand): Promise<string> {
    const { unitOfWork } = this.database;
    const id = newId();
    await unitOfWork.run(() =>
      unitOfWork.sql(
        `INSERT INTO evidence.files (id, district_id, union_id, sha256, size, media_type, original_name, kind,
           storage, conclusion, period_from, uploaded_at)
         VALUES ($1, $2, $3, $4, 1, 'application/pdf', 'a.pdf', 'grant_receipt', 'masked', $5, $6, now())`,
        [id, this.districtId, unionId, id, details.conclusion, details.period.from],
      ),
    );
    return id;
  }
}
