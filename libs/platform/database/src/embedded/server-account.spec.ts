import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chooseServerAccount } from './server-account.js';

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('the account of a server started by root', () => {
  let closed: string;
  let directory: string;

  beforeEach(async () => {
    closed = await mkdtemp(path.join(os.tmpdir(), 'star-account-'));
    directory = path.join(closed, 'server');
    await mkdir(directory);
    await writeFile(path.join(directory, 'old'), '');
  });
  afterEach(() => rm(closed, { recursive: true, force: true }));

  /** A stand-in for a program that works only where the shell test holds. */
  const program = async (condition: string) => {
    const file = path.join(closed, 'program');
    await writeFile(file, `#!/bin/sh\n${condition}\n`, { mode: 0o755 });
    return file;
  };
  const outsideNamespaces = `grep -q 4294967295 /proc/self/uid_map`;
  const withoutCapabilities = `grep -q 'CapEff:.*0000000000000000' /proc/self/status`;

  it('is never root, and reaches a folder that others may not enter', async () => {
    const account = await chooseServerAccount(directory, await program('test "$(id -u)" != 0'));
    expect([account.prefix[0], account.ids.uid]).not.toEqual([undefined, undefined]);
  });

  it('is another user with one capability where namespaces are closed, who then owns the files', async () => {
    const account = await chooseServerAccount(directory, await program(outsideNamespaces));
    expect(account.prefix[0]).toBe('setpriv');
    expect((await stat(path.join(directory, 'old'))).uid).toBe(account.owner.uid);
    expect(account.owner.uid).not.toBe(0);
  });

  it('is a plain other user where nothing else works and the folders are open', async () => {
    await chmod(closed, 0o755);
    const account = await chooseServerAccount(
      directory,
      await program(`${outsideNamespaces} && ${withoutCapabilities}`),
    );
    expect(account.prefix).toEqual([]);
    expect(account.ids.uid).toBeGreaterThan(0);
  });

  it('says what to do, with every reason, where nothing works', async () => {
    const choice = chooseServerAccount(directory, await program('echo sorry >&2; exit 1'));
    await expect(choice).rejects.toThrow(/unshare: sorry[^]*setpriv: sorry[^]*DATABASE_URL/);
  });
});
