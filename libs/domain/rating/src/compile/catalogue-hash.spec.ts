import { defaultCatalogue } from '../plan/testing/default-catalogue.js';
import { canonicalJson } from './canonical-json.js';
import { catalogueHash } from './catalogue-hash.js';

const { document, hash } = defaultCatalogue();

describe('the fingerprint of a catalogue', () => {
  it('does not depend on the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(document).reverse()) as unknown as typeof document;
    expect(catalogueHash(turned)).toBe(hash);
  });

  it('changes with any content, also of what is not rated', () => {
    const meta = { ...document.meta, title_en: `${document.meta.title_en}.` };
    expect(catalogueHash({ ...document, meta })).not.toBe(hash);
    expect(catalogueHash({ ...document, lifecycle: {} })).not.toBe(hash);
    expect(catalogueHash({ ...document, parameters: [...document.parameters].reverse() })).not.toBe(hash);
  });

  it('is taken of JSON with sorted keys and no spaces', () => {
    expect(canonicalJson({ b: [1, 2.0, '中'], a: { d: null, c: true }, e: undefined })).toBe(
      '{"a":{"c":true,"d":null},"b":[1,2,"中"]}',
    );
    expect(catalogueHash({} as typeof document)).toBe(
      'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    );
  });
});
