import { execFile } from 'node:child_process';
import { chown, lstat, readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';

/** How the server's programs are started, and who owns its files as seen from outside. */
export interface ServerAccount {
  /** Words put before the program: an `unshare` or `setpriv` command, or nothing. */
  readonly prefix: readonly string[];
  /** For `spawn`; left out when the prefix or nobody changes them. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
  readonly owner: { readonly uid: number; readonly gid: number };
}

interface PasswdEntry {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, and initdb refuses a user without a passwd entry. Then, in this order:
 * a user namespace in which we appear as `nobody` (files below /root stay reachable and ours);
 * `nobody` with the one capability to pass closed directories; plain `nobody`, where every directory is open.
 * Each is tried on this machine before it is taken.
 *
 * @param directory the server's folder; handed over to the account that will run the server
 */
export async function chooseServerAccount(directory: string, program: string): Promise<ServerAccount> {
  const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  if (me.uid !== 0 && hasPasswdEntry()) return { prefix: [], ids: {}, owner: me };
  const other = await findOtherUser();
  const failures: string[] = [];
  for (const account of candidates(me, other)) {
    const failure = await giveTo(account.owner, directory).then(
      () => probe(account, directory, program),
      String,
    );
    if (failure === null) return account;
    failures.push(`  ${account.prefix[0] ?? `user ${other.name}`}: ${failure}`);
  }
  throw new EmbeddedServerError(
    `PostgreSQL does not run as root, and no way to run it as another user works here:\n${failures.join('\n')}\n` +
      `Start as an ordinary user, or clone where every user may enter, or set DATABASE_URL.`,
  );
}

function candidates(me: ServerAccount['owner'], other: PasswdEntry): ServerAccount[] {
  const user = String(other.uid);
  const group = String(other.gid);
  const namespace = ['unshare', '--user', `--map-user=${user}`, `--map-group=${group}`];
  const accounts: ServerAccount[] = [{ prefix: namespace, ids: {}, owner: me }];
  if (me.uid !== 0) return accounts;
  const owner = { uid: other.uid, gid: other.gid };
  for (const capability of ['dac_read_search', 'dac_override']) {
    const only = `-all,+${capability}`;
    const become = ['setpriv', `--reuid=${user}`, `--regid=${group}`, '--clear-groups'];
    const keep = [`--inh-caps=${only}`, `--ambient-caps=${only}`, `--bounding-set=${only}`];
    accounts.push({ prefix: [...become, ...keep], ids: {}, owner });
  }
  return [...accounts, { prefix: [], ids: owner, owner }];
}

/** @returns null when the program can be run and the folder be written, else the reason */
function probe(account: ServerAccount, directory: string, program: string): Promise<string | null> {
  const script = 'test "$(id -u)" != 0 && test -w "$1" && test -x "$1" && "$2" --version';
  const [command, ...words] = [...account.prefix, 'sh', '-c', script, 'sh', directory, program];
  return new Promise((resolve) => {
    execFile(command, words, { ...account.ids, cwd: '/' }, (error, _out, errors) => {
      resolve(error ? errors.trim() || 'the program or the folder is not reachable' : null);
    });
  });
}

/** Hands the folder and everything in it over; nothing is touched when the owner is right already. */
async function giveTo(owner: ServerAccount['owner'], directory: string): Promise<void> {
  const { uid, gid } = await lstat(directory);
  if (uid === owner.uid && gid === owner.gid) return;
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(path.join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
  await chown(directory, owner.uid, owner.gid);
}

async function findOtherUser(): Promise<PasswdEntry> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const entries = lines
    .map((line) => line.split(':'))
    .map((fields) => ({ name: String(fields[0]), uid: Number(fields[2]), gid: Number(fields[3]) }))
    .filter((entry) => entry.uid > 0);
  const entry = entries.find(({ name }) => name === 'nobody') ?? entries[0];
  if (entry) return entry;
  throw new EmbeddedServerError(
    'PostgreSQL needs a user that is not root, and /etc/passwd names none. Set DATABASE_URL to a running server.',
  );
}

function hasPasswdEntry(): boolean {
  try {
    os.userInfo();
    return true;
  } catch {
    return false;
  }
}
