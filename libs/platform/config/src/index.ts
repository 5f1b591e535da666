export {
  AppConfig,
  type CertificateConfig,
  type DatabaseConfig,
  type HttpConfig,
  type LogLevel,
  type Settings,
} from './app-config.js';
export { ConfigError, type ConfigProblem } from './config-error.js';
export { ConfigModule } from './config.module.js';
export { type Environment } from './config-key.js';
export { loadConfig, withAddresses } from './load-config.js';
export { processConfig } from './process-config.js';
