export { type AuditFinding, assertAudit, verifyAudit } from './audit.ts'
export { type Backup, backUp, type Restored, restoreCopy, restoreDump } from './backup.ts'
export { BackupError, type ChainEnd, type Manifest, readManifest } from './manifest.ts'
