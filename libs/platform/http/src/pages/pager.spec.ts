import { pagerOf } from './pager.js';

describe('the pager', () => {
  it('keeps the filter in its links and leaves out what is empty', () => {
    expect(
      pagerOf(
        '/organizations',
        { q: '电池 A&B', industry: '', subdistrict: undefined },
        { page: 2, pages: 3 },
      ),
    ).toEqual({
      page: 2,
      pages: 3,
      previous: '/organizations?q=%E7%94%B5%E6%B1%A0+A%26B&page=1',
      next: '/organizations?q=%E7%94%B5%E6%B1%A0+A%26B&page=3',
    });
  });

  it('ends at both ends', () => {
    expect(pagerOf('/x', {}, { page: 1, pages: 1 })).toMatchObject({ previous: null, next: null });
  });
});
