import { networkOf } from './network-of.js';

it.each([
  ['203.0.113.77', '203.0.113.0'],
  ['::ffff:203.0.113.77', '203.0.113.0'],
  ['2001:db8:12:3456::1', '2001:db8:12::'],
  ['2001:0db8:0012::', '2001:db8:12::'],
  ['2001:db8::1', '2001:db8:0::'],
  ['::1', '0:0:0::'],
  ['1:2:3:4:5:6:7:8', '1:2:3::'],
  ['not an address', 'unknown'],
])('the network of %s is %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});
