import { checkFeedback } from './check-feedback.js';

const entry = { kind: 'complaint', text: '同一份材料要交三次', page: '', contact: '' };
const wrong = (part: Partial<typeof entry>): string[] =>
  checkFeedback({ ...entry, ...part }).map(({ pointer, code }) => `${pointer} ${code}`);

it('takes an entry without name or contact', () => {
  expect(wrong({})).toEqual([]);
});

it.each([
  [{ kind: 'praise' }, ['/kind feedback.kind']],
  [{ text: '  \n' }, ['/text feedback.empty']],
  [{ text: '长'.repeat(2001) }, ['/text feedback.too_long']],
  [{ text: '我的身份证 11010519491231002X' }, ['/text feedback.identity_number']],
  [{ contact: '440301199001011234' }, ['/contact feedback.identity_number']],
  [{ page: 'p'.repeat(201) }, ['/page feedback.too_long']],
])('refuses %j', (part, errors) => {
  expect(wrong(part)).toEqual(errors);
});

it('takes a credit code and a telephone number for what they are', () => {
  expect(wrong({ page: '91440300MA5DEMO12X', contact: '13800000000' })).toEqual([]);
});
