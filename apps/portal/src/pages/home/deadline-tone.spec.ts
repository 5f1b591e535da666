import { deadlineTone } from './deadline-tone.js';

it.each([
  ['2026-11-20', '2026-11-26', 'normal'],
  ['2026-11-20', '2026-11-25', 'soon'],
  ['2026-11-20', '2026-11-20', 'soon'],
  // 2026-11-21 and 22 are a weekend: due on Friday, it is over on Saturday.
  ['2026-11-21', '2026-11-20', 'overdue'],
])('on %s what is due on %s is %s', (today, due, tone) => {
  expect(deadlineTone(today, due)).toBe(tone);
});
