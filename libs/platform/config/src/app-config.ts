/** Everything an operator can set. Keys and defaults: docs/configuration.md. */
export interface Settings {
  readonly http: HttpConfig;
  readonly database: DatabaseConfig;
  readonly files: { readonly dir: string; readonly maxBytes: number };
  readonly session: { readonly idleMinutes: number; readonly absoluteHours: number };
  /** Signs what leaves the server and must come back unchanged; at least 32 characters. */
  readonly secret: string;
  /** Without a token `/metrics` answers to the loopback interface only. */
  readonly metrics: { readonly token: string | undefined };
  readonly worker: { readonly inProcess: boolean };
  readonly pdf: { readonly executable: string | undefined; readonly pages: number };
  /** Without a server address messages are written to `<varDir>/mail` instead of being sent. */
  readonly mail: { readonly url: string | undefined; readonly from: string };
  readonly log: { readonly level: LogLevel };
  readonly certificate: CertificateConfig;
  /** Fill an empty database with the invented demonstration district. */
  readonly demo: boolean;
  /** Absolute path of the folder for everything the programs write themselves. */
  readonly varDir: string;
  /** Code of the district whose public pages this portal shows. */
  readonly district: string;
}

export interface HttpConfig {
  readonly host: string;
  readonly port: number;
  /** The operator set it: another one will not do. */
  readonly portGiven: boolean;
  /** The address people use, without a slash at the end; in QR codes and mails. */
  readonly publicUrl: string;
  /** As Fastify takes it: nobody, everybody, or the proxies' addresses. */
  readonly trustProxy: boolean | string;
  /** What one session, token or network may ask for; 0: any number. */
  readonly requestsPerMinute: number;
}

export interface DatabaseConfig {
  /** The owner's connection, for migrations; undefined: the embedded server. */
  readonly url: string | undefined;
  /** The product's connection where the owner's password must not be at hand; else `url` is used as star_app. */
  readonly appUrl: string | undefined;
  readonly poolSize: number;
}

/** What a certificate may be called is a decision of the authority: nothing is claimed by default. */
export interface CertificateConfig {
  readonly label: string | undefined;
  readonly approvalNumber: string | undefined;
  readonly plaque: boolean;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The settings of this process, checked and frozen; injectable. */
export class AppConfig implements Settings {
  readonly http: HttpConfig;
  readonly database: DatabaseConfig;
  readonly files: Settings['files'];
  readonly session: Settings['session'];
  readonly secret: string;
  readonly metrics: Settings['metrics'];
  readonly worker: Settings['worker'];
  readonly pdf: Settings['pdf'];
  readonly mail: Settings['mail'];
  readonly log: Settings['log'];
  readonly certificate: CertificateConfig;
  readonly demo: boolean;
  readonly varDir: string;
  readonly district: string;

  constructor(settings: Settings) {
    this.http = Object.freeze(settings.http);
    this.database = Object.freeze(settings.database);
    this.files = Object.freeze(settings.files);
    this.session = Object.freeze(settings.session);
    this.secret = settings.secret;
    this.metrics = Object.freeze(settings.metrics);
    this.worker = Object.freeze(settings.worker);
    this.pdf = Object.freeze(settings.pdf);
    this.mail = Object.freeze(settings.mail);
    this.log = Object.freeze(settings.log);
    this.certificate = Object.freeze(settings.certificate);
    this.demo = settings.demo;
    this.varDir = settings.varDir;
    this.district = settings.district;
    Object.freeze(this);
  }
}
