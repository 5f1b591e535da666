import { newLetterBox, putLetter, takeLetter } from './letter-box.js';

describe('a letter to the server', () => {
  const text = JSON.stringify({ personName: '陈晓岚（演示）', phone: '13800000000' });

  it('is read with the private key only, and shows nothing on the way', async () => {
    const box = await newLetterBox();
    const letter = await putLetter(box.publicKey, text);
    expect(letter).not.toMatch(/13800000000|陈晓岚/);
    expect(await takeLetter(box.privateKey, letter)).toBe(text);
    expect(await takeLetter((await newLetterBox()).privateKey, letter)).toBeNull();
  });

  it('never looks the same twice', async () => {
    const { publicKey } = await newLetterBox();
    expect(await putLetter(publicKey, text)).not.toBe(await putLetter(publicKey, text));
  });

  it.each(['', '.', 'abc', 'abc.def', '!!.!!'])('%j is no letter', async (junk) => {
    expect(await takeLetter((await newLetterBox()).privateKey, junk)).toBeNull();
  });
});
