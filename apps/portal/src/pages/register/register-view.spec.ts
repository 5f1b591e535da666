import type { RegisterPage } from '#assessment';
import { registerView } from './register-view.js';

const found: RegisterPage = { rows: [], total: 50, capped: false, page: 2, pages: 3 };
const view = (query: object, page: Partial<RegisterPage> = {}) =>
  registerView(
    query,
    { ...found, ...page },
    [{ id: 's1', name: '龙溪街道', version: 1, unions: 2 }],
    (key) => key,
  ) as {
    filtered: boolean;
    pager: object;
    options: { subdistricts: object[]; stars: object[]; industries: object[] };
  };

it('keeps the filter while paging, and leaves out what does not filter', () => {
  expect(view({ q: '电池 & 电', star: '3', industry: '' }).pager).toEqual({
    page: 2,
    pages: 3,
    previous: '/register?q=%E7%94%B5%E6%B1%A0+%26+%E7%94%B5&star=3',
    next: '/register?q=%E7%94%B5%E6%B1%A0+%26+%E7%94%B5&star=3&page=3',
  });
});

it('has no way beyond the first and the last page', () => {
  expect(view({}, { page: 1, pages: 1 }).pager).toMatchObject({ previous: null, next: null });
});

it('knows whether anything is filtered', () => {
  expect([view({}).filtered, view({ q: ' ' }).filtered, view({ star: '1' }).filtered]).toEqual([
    false,
    false,
    true,
  ]);
});

it('offers all sub-districts, stars and industries, and none of them first', () => {
  const { options } = view({});
  expect(options.subdistricts).toEqual([
    { value: '', label: 'public.register.anySubdistrict' },
    { value: 's1', label: '龙溪街道' },
  ]);
  expect(options.stars).toHaveLength(4);
  expect(options.industries[0]).toEqual({ value: '', label: 'public.register.anyIndustry' });
});
