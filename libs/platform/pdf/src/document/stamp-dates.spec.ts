import { stampDates } from './stamp-dates.js';

const info = (clock: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n<</Title (t)\n/CreationDate (D:${clock}+00'00')\n/ModDate (D:${clock}+00'00')>>\n\xff\xfe`,
    'latin1',
  );

it('makes two prints of one document the same bytes', () => {
  const date = new Date('2026-12-31T08:30:00+08:00');
  const stamped = stampDates(info('20261120125651'), date);
  expect(stamped).toEqual(stampDates(info('20270101000000'), date));
  expect(stamped).toEqual(info('20261231003000'));
});
