import { LOG_LEVELS } from './app-config.js';
import { address, flag, integer, key, matching, oneOf, text, trustedProxies } from './config-key.js';

const postgres = address('postgres', 'postgresql');

/** Every setting there is, in the order of docs/configuration.md, whose table is tested against this one. */
export const CONFIG_KEYS = {
  host: key(
    'STAR_HOST',
    text,
    '`127.0.0.1`',
    'Interface to listen on. `0.0.0.0` opens the portal to the network.',
  ),
  port: key('PORT', integer(0, 65_535), '`3000`, or the next free one', 'Port to listen on; `0` takes any.'),
  publicUrl: key(
    'STAR_PUBLIC_URL',
    address('http', 'https'),
    'the address it listens on',
    'The address people use: stands in QR codes and mails. With `https` cookies are marked secure.',
  ),
  trustProxy: key(
    'STAR_TRUST_PROXY',
    trustedProxies,
    '`false`',
    'Proxies whose `X-Forwarded-*` headers are believed.',
  ),
  requestsPerMinute: key(
    'STAR_REQUESTS_PER_MINUTE',
    integer(0, 1_000_000),
    '`1200`',
    'Requests that one session, API token or network may send; `0`: any number.',
  ),
  databaseUrl: key(
    'DATABASE_URL',
    postgres,
    'the embedded PostgreSQL under `var/`',
    'The PostgreSQL (16 or later) to use, as the owner of its database; used for migrations, and by the product in the role `star_app`.',
    true,
  ),
  databaseAppUrl: key(
    'STAR_DATABASE_APP_URL',
    postgres,
    '`DATABASE_URL`',
    'A second log-in for the product itself, a member of the role `star_app`, so that the running product has no owner rights.',
    true,
  ),
  databasePoolSize: key(
    'STAR_DATABASE_POOL_SIZE',
    integer(2, 200),
    '`10`',
    'Connections per process to the database.',
  ),
  varDir: key(
    'STAR_VAR_DIR',
    text,
    '`var`',
    'Folder for everything the programs write themselves. A relative path is seen from the installation’s folder.',
  ),
  filesDir: key('STAR_FILES_DIR', text, '`files` in `STAR_VAR_DIR`', 'Folder of the uploaded files.'),
  filesMaxMb: key('STAR_FILES_MAX_MB', integer(1, 2_048), '`20`', 'Largest upload in MiB.'),
  sessionIdleMinutes: key(
    'STAR_SESSION_IDLE_MINUTES',
    integer(1, 1_440),
    '`60`',
    'A session ends after so many minutes without a request.',
  ),
  sessionAbsoluteHours: key(
    'STAR_SESSION_ABSOLUTE_HOURS',
    integer(1, 720),
    '`12`',
    'A session ends so many hours after the log-in, whatever happens.',
  ),
  secret: key(
    'STAR_SECRET',
    matching(/^.{32,}$/, 'at least 32 characters'),
    'made at the first start and kept in `secret` in `STAR_VAR_DIR`',
    'Signs form tokens, cookies and the platform’s records: keep it with the database. Several machines need the same one.',
    true,
  ),
  metricsToken: key(
    'STAR_METRICS_TOKEN',
    matching(/^\S{16,}$/, 'at least 16 characters without spaces'),
    '`/metrics` answers to this machine only',
    'Bearer token that opens `/metrics` to others.',
    true,
  ),
  workerInProcess: key(
    'STAR_WORKER_IN_PROCESS',
    flag,
    '`true`',
    'Run the jobs in the portal’s process. `false`: start the worker by itself.',
  ),
  pdfExecutable: key(
    'PUPPETEER_EXECUTABLE_PATH',
    text,
    'an installed headless shell, the bundled one, an installed Chromium',
    'The browser that prints the PDFs.',
  ),
  pdfPages: key(
    'STAR_PDF_PAGES',
    integer(1, 32),
    'one per core, at most 4',
    'PDFs printed at the same time by one process.',
  ),
  mailUrl: key(
    'STAR_MAIL_URL',
    address('smtp', 'smtps'),
    'messages are written to `mail` in `STAR_VAR_DIR`',
    'Mail server, e.g. `smtps://user:password@mail.example.org`.',
    true,
  ),
  mailFrom: key(
    'STAR_MAIL_FROM',
    matching(/^[^@]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'a mail address, e.g. `Star portal <star@example.org>`'),
    '`no-reply@localhost`',
    'Sender of the mails.',
  ),
  logLevel: key('STAR_LOG_LEVEL', oneOf(LOG_LEVELS), '`info`', 'What is logged.'),
  certificateLabel: key(
    'STAR_CERTIFICATE_LABEL',
    text,
    'the product’s neutral wording',
    'What the certificate calls the award.',
  ),
  certificateApprovalNumber: key(
    'STAR_CERTIFICATE_APPROVAL_NUMBER',
    text,
    'none is printed',
    'Number of the document that approves the grading.',
  ),
  certificatePlaque: key('STAR_CERTIFICATE_PLAQUE', flag, '`false`', 'Whether plaques are handed out.'),
  demo: key(
    'STAR_DEMO',
    flag,
    '`true` with the embedded server, `false` with `DATABASE_URL`',
    'Fill an empty database with an invented district and its accounts. Never on a real one.',
  ),
  district: key(
    'STAR_DISTRICT',
    matching(/^[a-z0-9-]{1,40}$/, 'small letters, digits and hyphens'),
    '`demo`',
    'Code of the district whose public pages are shown.',
  ),
} as const;
