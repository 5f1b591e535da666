export { verifyAuditChain, type BrokenLink, type ChainReport } from './audit-chain.js';
export { type AuditEntry } from './audit-entry.js';
export { AuditLog } from './audit-log.js';
export { AuditModule } from './audit.module.js';
export { AuditQueries, type AuditFilter, type AuditPage } from './audit.queries.js';
export { type AuditRecord } from './audit-record.js';
export { auditSchema } from './persistence/audit.schema.js';
