import { nameSize } from './name-size.js';

it.each([
  ['林远', 'large'],
  ['欧阳明珠', 'large'],
  ['Li Ming', 'large'],
  ['阿卜杜热合曼·艾合', 'medium'],
  ['Alexandra Chen', 'large'],
  ['Alexandra Montgomery', 'medium'],
  ['迪丽热巴·阿卜杜热西提', 'medium'],
  ['迪丽热巴·阿卜杜热西提·买买提', 'small'],
  ['Maximiliane von Hohenstein', 'small'],
])('%s: %s', (name, size) => {
  expect(nameSize(name)).toBe(size);
});
