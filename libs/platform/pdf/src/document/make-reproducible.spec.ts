import { makeReproducible } from './make-reproducible.js';

const pdf = (clock: string, nodes: readonly string[]): Buffer =>
  Buffer.from(
    [
      `%PDF-1.4\n<</Title (t)\n/CreationDate (D:${clock}+00'00')\n/ModDate (D:${clock}+00'00')>>`,
      ...nodes.map((node) => `/ID (node${node})>>`),
      `/Names [${nodes.map((node) => `(node${node}) 1 0 R`).join(' ')}]\n\xff\xfe`,
    ].join('\n'),
    'latin1',
  );

it('makes two prints of one document the same bytes', () => {
  const date = new Date('2026-12-31T08:30:00+08:00');
  const first = makeReproducible(pdf('20261120125651', ['00000149', '00000150', '00000153']), date);
  const later = makeReproducible(pdf('20270101000000', ['00003947', '00003948', '00003951']), date);
  expect(first.equals(later)).toBe(true);
  expect(first).toEqual(pdf('20261231003000', ['00000000', '00000001', '00000002']));
});
