import { allianceSchema, seedMember } from '#alliance';
import { assessmentSchema } from '#assessment';
import { AuditLog, auditSchema } from '#audit';
import { catalogueSchema } from '#catalogue';
import { loadConfig } from '#config';
import { platformSchema, runAs } from '#database';
import { evidenceSchema } from '#evidence';
import { factsSchema, factsServices, type FactView } from '#facts';
import { LocalFileStore } from '#files';
import { identitySchema, principalOf, type Principal, type Role } from '#identity';
import { newId } from '#kernel';
import { organizationsSchema, seedUnion } from '#organizations';
import { actorOf, FakeClock, FakeJobQueue, openTestDatabase, sampleFile, seedDistrict } from '#testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { innovationSchema } from '../persistence/innovation.schema.js';
import { innovationServices } from './innovation-services.js';
import { SAMPLE_BENEFIT, SAMPLE_PROJECT } from './sample-drafts.js';

export type InnovationStage = Awaited<ReturnType<typeof openInnovationStage>>;

const SCHEMAS = [
  platformSchema,
  auditSchema,
  identitySchema,
  organizationsSchema,
  catalogueSchema,
  evidenceSchema,
  factsSchema,
  assessmentSchema,
  allianceSchema,
  innovationSchema,
];

/** A district with member unions, one union outside, accounts to judge, and the feature by hand, files included. */
export async function openInnovationStage() {
  const database = await openTestDatabase(SCHEMAS);
  const { unitOfWork } = database;
  const clock = new FakeClock('2026-11-20T02:00:00Z');
  const dir = await mkdtemp(join(tmpdir(), 'star-innovation-'));
  const districtId = await seedDistrict(unitOfWork);
  const audit = new AuditLog(unitOfWork);
  const store = new LocalFileStore(dir, 'innovation');
  const config = loadConfig({ STAR_SECRET: 'a secret of the test, long enough', STAR_FILES_MAX_MB: '1' });
  const facts = factsServices({ unitOfWork, clock, audit, jobs: new FakeJobQueue() });
  const services = innovationServices({ unitOfWork, clock, audit, facts: facts.recorder, store, config });

  const as = <T>(principal: Principal, work: () => T): T => {
    const { userId, name } = principal;
    return runAs(actorOf(principal.districtId, { userId, name }), work);
  };
  const system = <T>(work: () => T): T => runAs(actorOf(districtId), work);
  const chairOf = (unionId: string): Principal =>
    principalOf('union_chair', districtId, unionId, { name: `主席 ${unionId.slice(-4)}` });
  const union = async (): Promise<string> => (await seedUnion(unitOfWork, districtId)).unionId;
  const member = async (): Promise<string> => {
    const unionId = await union();
    await seedMember(unitOfWork, { districtId, unionId, clock });
    return unionId;
  };
  /** An account; `onceAt`: a union it acted for until yesterday. */
  const person = async (role: Role, onceAt?: string): Promise<Principal> => {
    const userId = newId();
    const past = onceAt === undefined ? [] : [[onceAt, 'union', 'union_chair', '2020-01-01', '2026-11-19']];
    const now = [districtId, 'district', role, '2026-01-01', null];
    await system(() =>
      unitOfWork.run(async () => {
        await unitOfWork.sql(
          `INSERT INTO identity.users (id, district_id, username, name, password_hash) VALUES ($1, $2, $1::uuid::text, $3, 'x')`,
          [userId, districtId, `${role} ${userId.slice(-4)}`],
        );
        for (const [scopeId, scopeType, held, from, until] of [now, ...past])
          await unitOfWork.sql(
            `INSERT INTO identity.role_grants (id, district_id, user_id, role, scope_type, scope_id, valid_from, valid_until)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
            [newId(), districtId, userId, held, scopeType, scopeId, from, until],
          );
      }),
    );
    return principalOf(role, districtId, districtId, { userId, name: `${role} ${userId.slice(-4)}` });
  };
  const file = (content = sampleFile.pdf()) => ({ name: '测时记录.pdf', stream: Readable.from([content]) });

  return {
    ...services,
    ...{ database, clock, districtId, store, facts, as, system, chairOf, union, member, person, file },
    admin: principalOf('district_admin', districtId),
    /** A project of the leading union, handed in with a proof; the others have agreed. */
    submitted: async (lead: string, others: readonly string[] = []): Promise<string> => {
      const chair = chairOf(lead);
      const id = await as(chair, () => services.propose.execute(chair, SAMPLE_PROJECT));
      for (const unionId of others) {
        await as(chair, () => services.invite.execute(chair, id, unionId));
        const other = chairOf(unionId);
        await as(other, () => services.answerInvitation.execute(other, id, true));
      }
      await as(chair, () => services.move.start(chair, id));
      await as(chair, () => services.proofs.add(chair, id, file()));
      await as(chair, () => services.submit.execute(chair, id, SAMPLE_BENEFIT));
      return id;
    },
    /** The facts of a union, after the jobs were done. */
    factsOf: async (unionId: string): Promise<readonly FactView[]> => {
      await system(() => facts.settle());
      return (await system(() => facts.queries.ofUnion(unionId))).rows;
    },
    close: async (): Promise<void> => {
      await database.close();
      await rm(dir, { recursive: true });
    },
  };
}
