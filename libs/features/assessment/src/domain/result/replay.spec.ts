import { rate } from '#rating';
import { sampleCatalogue } from '../../testing/sample-catalogue.js';
import { sampleInput } from '../../testing/sample-input.js';
import { documentHash } from './document-hash.js';
import { replays } from './replay.js';
import type { ResultDocument } from './result-document.js';

const catalogue = sampleCatalogue();
const input = sampleInput();
const document: ResultDocument = {
  format: 1,
  assessmentId: '1',
  submissionSha256: 'sha256:00',
  round: 1,
  cycle: { id: '2', name: '2026', year: 2026, asOf: '2026-12-31' },
  union: {
    id: '3',
    name: '工会',
    enterpriseName: '企业',
    uscc: '',
    subdistrictId: '4',
    subdistrictName: '街道',
  },
  catalogue: { versionId: '5', id: catalogue.id, version: catalogue.version, hash: catalogue.hash },
  evidence: [],
  first: {},
  second: {},
  input,
  result: rate(catalogue, input),
};

describe('replaying a stored result (R66)', () => {
  it('gives the same score from what the database returns', () => {
    const stored = JSON.parse(JSON.stringify(document)) as ResultDocument;
    expect(replays(stored, documentHash(document), catalogue)).toBe(true);
  });

  it('notices a changed input, a changed score and another catalogue', () => {
    const hash = documentHash(document);
    const cheaper = { ...document, input: sampleInput({ answers: {} }) };
    expect(replays(cheaper, hash, catalogue)).toBe(false);
    const dearer = { ...document, result: { ...document.result, total: 99.5 } };
    expect(replays(dearer, documentHash(dearer), catalogue)).toBe(false);
    expect(replays(document, hash, { ...catalogue, hash: 'sha256:11' })).toBe(false);
  });
});
