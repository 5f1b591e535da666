import { allianceSchema, allianceServices } from '#alliance';
import { assessmentSchema, seedStar } from '#assessment';
import { AuditLog, auditSchema } from '#audit';
import { AdoptDefaultCatalogue, catalogueSchema, PublishCatalogue, SaveCatalogueDraft } from '#catalogue';
import { platformSchema, runAs } from '#database';
import { EvidenceAccess, EvidenceQueries, evidenceSchema, OpenEvidence } from '#evidence';
import { factsSchema, factsServices, type FactView } from '#facts';
import { DOCUMENT_TYPES, LocalFileStore } from '#files';
import { principalOf, type Principal } from '#identity';
import { newId } from '#kernel';
import { OrganizationsQueries, organizationsSchema, seedUnion } from '#organizations';
import { actorOf, FakeClock, FakeJobQueue, openTestDatabase, seedDistrict } from '#testing';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { mentoringSchema } from '../persistence/mentoring.schema.js';
import { mentoringServices } from './mentoring-services.js';

export type MentoringStage = Awaited<ReturnType<typeof openMentoringStage>>;

const SCHEMAS = [
  platformSchema,
  auditSchema,
  organizationsSchema,
  catalogueSchema,
  evidenceSchema,
  factsSchema,
  assessmentSchema,
  allianceSchema,
  mentoringSchema,
];

interface StarUnion {
  /** points at A1.1; absent: not rated there */
  readonly points?: number;
  /** proofs accepted at A1.1 */
  readonly proofs?: readonly string[];
  readonly subdistrictId?: string;
}

/** A district whose unions get stars and examples, and the feature by hand, files included. */
export async function openMentoringStage() {
  const database = await openTestDatabase(SCHEMAS);
  const { unitOfWork } = database;
  const clock = new FakeClock('2026-11-20T02:00:00Z');
  const dir = await mkdtemp(join(tmpdir(), 'star-mentoring-'));
  const districtId = await seedDistrict(unitOfWork);
  const audit = new AuditLog(unitOfWork);
  const shelf = new LocalFileStore(dir, 'evidence');
  const access = new EvidenceAccess(new EvidenceQueries(unitOfWork), new OrganizationsQueries(unitOfWork));
  const openEvidence = new OpenEvidence(access, shelf);
  const facts = factsServices({ unitOfWork, clock, audit, jobs: new FakeJobQueue() });
  const store = new LocalFileStore(dir, 'mentoring');
  const needs = { unitOfWork, clock, audit, facts: facts.recorder, store, openEvidence };
  const services = mentoringServices(needs);
  const alliance = allianceServices({ unitOfWork, clock, audit });

  const as = <T>(principal: Principal, work: () => T): T => {
    const { userId, name } = principal;
    return runAs(actorOf(principal.districtId, { userId, name }), work);
  };
  const system = <T>(work: () => T): T => runAs(actorOf(districtId), work);
  const chairOf = (unionId: string): Principal => principalOf('union_chair', districtId, unionId);
  const union = async (subdistrictId?: string): Promise<string> =>
    (await seedUnion(unitOfWork, districtId, subdistrictId === undefined ? {} : { subdistrictId })).unionId;
  const admin = principalOf('district_admin', districtId);
  await system(async () => {
    const draft = new SaveCatalogueDraft(unitOfWork, audit, clock);
    const id = await new AdoptDefaultCatalogue(draft).execute(admin);
    await new PublishCatalogue(unitOfWork, audit, clock).execute(admin, { id, rowVersion: 1 });
  });

  return {
    ...services,
    ...{ database, clock, districtId, as, system, chairOf, union },
    admin,
    /** A member of the alliance with a star. */
    starUnion: async ({ points, proofs = [], subdistrictId }: StarUnion = {}): Promise<string> => {
      const unionId = await union(subdistrictId);
      const indicators =
        points === undefined ? [] : [{ code: 'A1.1', score: points / 100, applicable: true }];
      const evidence = proofs.map((fileId) => ({ indicator: 'A1.1', fileId, name: '会议纪要.png' }));
      const chair = chairOf(unionId);
      const document = { result: { indicators }, evidence };
      await as(chair, async () => {
        await seedStar(unitOfWork, { districtId, unionId, star: 2, clock, document });
        const liaison = { name: '联络人（演示）', phone: '13800000000', shown: true };
        await alliance.join.execute({ unionId, agreed: true, liaison, principal: chair });
      });
      return unionId;
    },
    /** A picture on a union's shelf. */
    proof: async (id: string, unionId: string, picture: Buffer): Promise<void> => {
      const rule = { maxBytes: 5_000_000, accept: DOCUMENT_TYPES };
      const { sha256, size, mediaType } = await system(() => shelf.put(Readable.from([picture]), rule));
      await database.asOwner(
        `INSERT INTO evidence.files (id, district_id, union_id, sha256, size, media_type, original_name, kind, storage,
           period_from, uploaded_at)
         VALUES ('${id}', '${districtId}', '${unionId}', '${sha256}', ${size}, '${mediaType}', '会议纪要.png',
           'party_minutes', 'full', '2026-03-01', now())`,
      );
    },
    id: newId,
    factsOf: async (unionId: string): Promise<readonly FactView[]> => {
      await system(() => facts.settle());
      return (await system(() => facts.queries.ofUnion(unionId))).rows;
    },
    /** Masked copies on disk. */
    copies: async (): Promise<number> => {
      const all = await readdir(join(dir, 'mentoring'), { recursive: true, withFileTypes: true });
      return all.filter((one) => one.isFile()).length;
    },
    close: async (): Promise<void> => {
      await database.close();
      await rm(dir, { recursive: true });
    },
  };
}
