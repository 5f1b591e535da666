import { seedMember } from '#alliance';
import { seedUnion } from '#organizations';
import type { TestPortal } from './test-portal.js';

/** Something of every kind of innovation and mentoring, of the portal's union, which becomes a member for it. */
export async function sampleInnovation(portal: TestPortal): Promise<void> {
  const { districtId, unionId, clock, database } = portal;
  await seedMember(database.unitOfWork, { districtId, unionId, clock });
  const mentee = await seedUnion(database.unitOfWork, districtId);
  const chair = await portal.client('union_chair');
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await chair.api('POST', `/api/v1/${path}`, body);
    if (answer.status !== 201) throw new Error(`${path} answers ${answer.status} ${answer.text}`);
    return (answer.json() as { id: string }).id;
  };
  const idea = { title: '快速换模（演示）', theme: 'other', problem: '换模太慢。', goal: '减半。' };
  const project = await made('innovation/projects', idea);
  const milestone = { title: '测出现状', dueOn: '2026-12-01' };
  await chair.api('POST', `/api/v1/innovation/projects/${project}/milestones`, milestone);
  await made('innovation/problems', { title: '去毛刺（演示）', theme: 'other', openText: '划伤多。' });
  const talent = {
    personName: '周工匠（演示）',
    trade: '数控加工',
    skills: '夹具',
    consentedOn: '2026-10-08',
  };
  await made('innovation/talents', { ...talent, consented: true });
  const request = { as: 'mentor', otherUnionId: mentee.unionId, message: '愿意带一带。' };
  await made('mentoring/pairs', request);
  const example = { indicator: 'A1.1', title: '议题怎样收集（演示）', text: '班前会上收。', evidenceId: '' };
  await chair.post('/experience', example);
}
