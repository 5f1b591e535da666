import { newId } from '#kernel';
import { checkDetails, normalizeDetails, type UnionDetails } from './union-details.js';

const good: UnionDetails = {
  unionName: '明德精密制造工会（演示）',
  enterpriseName: '明德精密制造有限公司（演示）',
  uscc: '91350100M000100Y43',
  industry: 'precision_manufacturing',
  address: '',
  subdistrictId: newId(),
  establishedOn: '2019-03-01',
};
const wrong = (part: Partial<UnionDetails>) =>
  checkDetails(normalizeDetails({ ...good, ...part }), '2026-11-20').map(({ pointer, code }) => [
    pointer,
    code,
  ]);

describe('the details of a union', () => {
  it('are fine when they are', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ uscc: ' ９1350100 m000100y43', establishedOn: '2026-11-20' })).toEqual([]);
  });

  it.each([
    [{ unionName: '   ' }, '/unionName', 'required'],
    [{ enterpriseName: '厂'.repeat(101) }, '/enterpriseName', 'too_long'],
    [{ uscc: '91350100M000100Y44' }, '/uscc', 'uscc_check_digit'],
    [{ uscc: '' }, '/uscc', 'uscc_length'],
    [{ industry: '' }, '/industry', 'industry_unknown'],
    [{ address: '路'.repeat(201) }, '/address', 'too_long'],
    [{ subdistrictId: "' OR 1=1" }, '/subdistrictId', 'subdistrict_unknown'],
    [{ establishedOn: '2026-02-30' }, '/establishedOn', 'not_a_date'],
    [{ establishedOn: '昨天' }, '/establishedOn', 'not_a_date'],
    [{ establishedOn: '2026-11-21' }, '/establishedOn', 'established_in_future'],
  ])('%j', (part, pointer, code) => {
    expect(wrong(part)).toEqual([[pointer, `organizations.${code}`]]);
  });

  it('name every wrong field at once', () => {
    expect(wrong({ unionName: '', uscc: '1', industry: 'x' })).toHaveLength(3);
  });
});
