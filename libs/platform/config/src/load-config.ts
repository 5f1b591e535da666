import { availableParallelism } from 'node:os';
import path from 'node:path';
import { AppConfig, type Settings } from './app-config.js';
import { type Environment } from './config-key.js';
import { ConfigReader } from './config-reader.js';
import { CONFIG_KEYS as keys } from './config-keys.js';
import { installationRoot } from './installation-root.js';
import { readOrMakeSecret } from './secret-file.js';

const BYTES_PER_MIB = 1_048_576;
const MAX_DEFAULT_PAGES = 4;

/**
 * Settings from environment variables. An empty variable counts as not set; a relative path is seen from the
 * folder of the installation, wherever a command was called.
 *
 * @throws ConfigError naming every key that cannot be used, and every misspelt `STAR_…` key
 */
export function loadConfig(env: Environment): AppConfig {
  const read = new ConfigReader(env, Object.values(keys));
  const root = installationRoot();
  const varDir = path.resolve(root, read.get(keys.varDir) ?? 'var');
  const host = read.get(keys.host) ?? '127.0.0.1';
  const givenPort = read.get(keys.port);
  const port = givenPort ?? 3000;
  const databaseUrl = read.get(keys.databaseUrl);
  const secret = read.get(keys.secret);
  const settings = {
    http: {
      host,
      port,
      portGiven: givenPort !== undefined,
      publicUrl: read.get(keys.publicUrl) ?? listeningUrl(host, port),
      trustProxy: read.get(keys.trustProxy) ?? false,
      requestsPerMinute: read.get(keys.requestsPerMinute) ?? 1200,
    },
    database: {
      url: databaseUrl,
      appUrl: read.get(keys.databaseAppUrl),
      poolSize: read.get(keys.databasePoolSize) ?? 10,
    },
    files: {
      dir: path.resolve(root, read.get(keys.filesDir) ?? path.join(varDir, 'files')),
      maxBytes: (read.get(keys.filesMaxMb) ?? 20) * BYTES_PER_MIB,
    },
    session: {
      idleMinutes: read.get(keys.sessionIdleMinutes) ?? 60,
      absoluteHours: read.get(keys.sessionAbsoluteHours) ?? 12,
    },
    metrics: { token: read.get(keys.metricsToken) },
    worker: { inProcess: read.get(keys.workerInProcess) ?? true },
    pdf: {
      executable: read.get(keys.pdfExecutable),
      pages: read.get(keys.pdfPages) ?? Math.min(availableParallelism(), MAX_DEFAULT_PAGES),
    },
    mail: { url: read.get(keys.mailUrl), from: read.get(keys.mailFrom) ?? 'no-reply@localhost' },
    log: { level: read.get(keys.logLevel) ?? 'info' },
    certificate: {
      label: read.get(keys.certificateLabel),
      approvalNumber: read.get(keys.certificateApprovalNumber),
      plaque: read.get(keys.certificatePlaque) ?? false,
    },
    demo: read.get(keys.demo) ?? databaseUrl === undefined,
    varDir,
    district: read.get(keys.district) ?? 'demo',
  } satisfies Omit<Settings, 'secret'>;
  read.finish();
  return new AppConfig({ ...settings, secret: secret ?? readOrMakeSecret(varDir) });
}

/** The same settings with what is known only once the servers run; an address nobody set follows the port. */
export function withAddresses(config: AppConfig, known: { databaseUrl?: string; port?: number }): AppConfig {
  const { http, database, ...others } = config;
  const { databaseUrl = database.url, port = http.port } = known;
  const followed = http.publicUrl === listeningUrl(http.host, http.port);
  return new AppConfig({
    ...others,
    http: { ...http, port, publicUrl: followed ? listeningUrl(http.host, port) : http.publicUrl },
    database: { ...database, url: databaseUrl },
  });
}

function listeningUrl(host: string, port: number): string {
  return `http://${reachableName(host)}:${port}`;
}

function reachableName(host: string): string {
  return host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
}
