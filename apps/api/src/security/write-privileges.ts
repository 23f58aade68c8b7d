import { writeFileSync } from 'node:fs'
import { describePrivileges } from './privileges.ts'

writeFileSync(new URL('../../../../docs/privileges.md', import.meta.url), describePrivileges())
