import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AuditLog } from '#audit';
import { loadConfig } from '#config';
import { runAs } from '#database';
import { LocalFileStore } from '#files';
import type { Principal } from '#http';
import { principalOf } from '#identity';
import { newId } from '#kernel';
import { OrganizationsQueries, seedUnion, type SeededUnion } from '#organizations';
import { actorOf, FakeClock, sampleFile, seedDistrict, type TestDatabase } from '#testing';
import type { EvidenceKind } from '../domain/evidence-kind.js';
import type { UploadDetails } from '../domain/upload-details.js';
import { EvidenceQueries } from '../queries/evidence.queries.js';
import { EvidenceAccess } from '../use-cases/evidence-access.js';
import { LinkEvidence, type EvidenceRequirement } from '../use-cases/link-evidence.js';
import { OpenEvidence, type OpenedEvidence } from '../use-cases/open-evidence.js';
import { RecordEvidenceCheck } from '../use-cases/record-evidence-check.js';
import { RemoveEvidence } from '../use-cases/remove-evidence.js';
import { UnlinkEvidence } from '../use-cases/unlink-evidence.js';
import { UnusedFiles } from '../use-cases/unused-files.js';
import { UploadEvidence, type UploadedEvidence } from '../use-cases/upload-evidence.js';

export interface TestUpload {
  readonly unionId?: string;
  readonly kind?: EvidenceKind;
  readonly details?: Partial<UploadDetails>;
  readonly content?: Buffer | Readable | null;
  readonly name?: string;
}

/** A union with its chair and an empty shelf, files on disk included, in a district of its own. */
export class TestShelf {
  readonly queries: EvidenceQueries;
  readonly unlinkEvidence: UnlinkEvidence;
  readonly removeEvidence: RemoveEvidence;
  readonly recordCheck: RecordEvidenceCheck;
  readonly chair: Principal;
  private readonly uploadEvidence: UploadEvidence;
  private readonly linkEvidence: LinkEvidence;
  private readonly openEvidence: OpenEvidence;

  private constructor(
    readonly database: TestDatabase,
    readonly dir: string,
    readonly districtId: string,
    readonly union: SeededUnion,
  ) {
    const { unitOfWork } = database;
    const store = new LocalFileStore(dir, 'evidence');
    const audit = new AuditLog(unitOfWork);
    const clock = new FakeClock();
    const unused = new UnusedFiles(unitOfWork, store);
    const organizations = new OrganizationsQueries(unitOfWork);
    const config = loadConfig({ STAR_SECRET: 'a secret of the test, long enough', STAR_FILES_MAX_MB: '1' });
    this.queries = new EvidenceQueries(unitOfWork);
    this.uploadEvidence = new UploadEvidence(unitOfWork, store, unused, audit, clock, config);
    this.removeEvidence = new RemoveEvidence(unitOfWork, unused, audit);
    this.linkEvidence = new LinkEvidence(unitOfWork, audit, clock);
    this.unlinkEvidence = new UnlinkEvidence(unitOfWork, audit);
    this.openEvidence = new OpenEvidence(new EvidenceAccess(this.queries, organizations), store);
    this.recordCheck = new RecordEvidenceCheck(unitOfWork, this.queries, organizations, audit, clock);
    this.chair = principalOf('union_chair', districtId, union.unionId);
  }

  static async open(database: TestDatabase): Promise<TestShelf> {
    const districtId = await seedDistrict(database.unitOfWork);
    const union = await seedUnion(database.unitOfWork, districtId);
    return new TestShelf(database, await mkdtemp(join(tmpdir(), 'star-shelf-')), districtId, union);
  }

  close(): Promise<void> {
    return rm(this.dir, { recursive: true });
  }

  as<T>({ districtId, userId, name }: Principal, work: () => T): T {
    return runAs(actorOf(districtId, { userId, name }), work);
  }

  /** The chair of another union of the same sub-district. */
  async neighbour(name = '邻厂工会'): Promise<Principal & { readonly unionId: string }> {
    const { subdistrictId } = this.union;
    const { unionId } = await seedUnion(this.database.unitOfWork, this.districtId, { subdistrictId, name });
    return { ...principalOf('union_chair', this.districtId, unionId), unionId };
  }

  upload(part: TestUpload = {}, principal = this.chair): Promise<UploadedEvidence> {
    const { content = sampleFile.pdf(), name = '会议纪要.pdf' } = part;
    const stream = Buffer.isBuffer(content) ? Readable.from([content]) : content;
    const period = { from: '2026-03-01', to: '2026-03-31' };
    const command = {
      unionId: part.unionId ?? this.union.unionId,
      kind: part.kind ?? testKind(),
      details: { period, conclusion: '', masked: false, ...part.details },
      file: stream && { name, stream },
    };
    return this.as(principal, () => this.uploadEvidence.execute(principal, command));
  }

  requirement(part: Partial<EvidenceRequirement> = {}): EvidenceRequirement {
    return {
      unionId: this.union.unionId,
      assessmentId: newId(),
      indicatorCode: 'A1.1',
      indicatorPeriod: 'evaluation_year',
      asOf: '2026-12-31',
      accepts: [testKind()],
      ...part,
    };
  }

  link(id: string, to: EvidenceRequirement, principal = this.chair): Promise<void> {
    return this.as(principal, () => this.linkEvidence.execute(principal, id, to));
  }

  remove(id: string, principal = this.chair): Promise<void> {
    return this.as(principal, () => this.removeEvidence.execute(principal, id));
  }

  openFile(id: string, principal = this.chair): Promise<OpenedEvidence> {
    return this.as(principal, () => this.openEvidence.execute(principal, id));
  }

  /** A question, asked by the chair. */
  ask<T>(question: (queries: EvidenceQueries) => T): T {
    return this.as(this.chair, () => question(this.queries));
  }

  async filesOnDisk(): Promise<number> {
    const all = await readdir(this.dir, { recursive: true, withFileTypes: true });
    return all.filter((one) => one.isFile()).length;
  }
}

export function testKind(part: Partial<EvidenceKind> = {}): EvidenceKind {
  return {
    code: 'party_minutes',
    nameZh: '党组织会议纪要',
    nameEn: 'Party meeting minutes',
    reuse: 'period',
    storage: 'full',
    ...part,
  };
}
