import { nameParts } from './name-parts.js';

it.each([
  ['明德精密制造有限公司工会委员会', ['明德精密制造有限公司', '工会委员会']],
  ['示例区总工会', ['示例区总工会']],
])('%s may end a line after the company', (name, parts) => {
  expect(nameParts(name)).toEqual(parts);
});
