import { documentHash } from './document-hash.js';

describe('the hash of a frozen document', () => {
  it('does not depend on the order of keys, at any depth', () => {
    expect(documentHash({ b: 1, a: { d: [1, 2], c: null } })).toBe(
      documentHash({ a: { c: null, d: [1, 2] }, b: 1 }),
    );
  });

  it('tells apart what differs', () => {
    const hashes = [{ a: 1 }, { a: '1' }, { a: [1] }, { a: null }, {}, { a: [1, 2] }, { a: [2, 1] }];
    expect(new Set(hashes.map(documentHash)).size).toBe(hashes.length);
  });

  it('survives a JSON round trip that drops undefined', () => {
    const document = { a: undefined, b: [{ c: undefined, d: 1 }] };
    expect(documentHash(document)).toBe(documentHash(JSON.parse(JSON.stringify(document)) as object));
  });

  it('names its algorithm', () => {
    expect(documentHash({})).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});
