import { isAllowed, type Role, type Standing, standingsOf } from '@meridian/domain/access'
import { listProcedures, type Procedure } from './procedures.ts'

/** How somebody stands towards the patient in question, or towards the alert. */
export const relations = ['coordinator', 'care_team', 'not_on_the_team', 'recipient'] as const
export type Relation = (typeof relations)[number]

/** True when the published table lets somebody of the role, standing so, make the call. */
export function isPublished(
  { permission }: Pick<Procedure, 'permission'>,
  role: Role,
  relation: Relation,
): boolean {
  if (permission === 'public' || permission === 'session') return true
  return isAllowed(permission, standingsIn(role, relation))
}

/** An admin who treats nobody is on no care team, whatever a row may say. */
function standingsIn(role: Role, relation: Relation): Standing[] {
  const own = standingsOf([role])
  if (relation === 'not_on_the_team') return own
  const treats = own.includes('clinician')
  if (relation === 'recipient') {
    return [...own, 'recipient', ...(treats ? (['treating_recipient'] as const) : [])]
  }
  if (!treats) return own
  return relation === 'care_team' ? [...own, 'care_team'] : [...own, 'care_team', 'coordinator']
}

const columns: readonly { title: string; role: Role; relation: Relation }[] = [
  { title: 'coordinator', role: 'acupuncturist', relation: 'coordinator' },
  { title: 'care team', role: 'acupuncturist', relation: 'care_team' },
  { title: 'other clinician', role: 'acupuncturist', relation: 'not_on_the_team' },
  { title: 'told of the alert', role: 'acupuncturist', relation: 'recipient' },
  { title: 'admin', role: 'admin', relation: 'not_on_the_team' },
  { title: 'admin told of the alert', role: 'admin', relation: 'recipient' },
]

/** The text of `docs/privileges.md`. */
export function describePrivileges(): string {
  const all = listProcedures()
  const open = all.filter(({ permission }) => permission === 'public')
  const closed = all.filter(({ permission }) => permission !== 'public')
  return `${introduction}
${table(closed)}

## Without a session

Anybody may call these, and nothing else; each answers for its own safety (a password, or a link that
works once).

${open.map(({ path }) => `- \`${path}\``).join('\n')}
`
}

const introduction = `# Who may call what

Written by \`node apps/api/src/security/write-privileges.ts\` from the permission table
(\`packages/domain/src/access/permissions.ts\`) and the router. \`apps/api/src/security/privileges.test.ts\`
makes every call of this table for every role and relation, and fails when one ends otherwise or when this
page is not current.

- The three clinical roles have the same columns. Somebody with several roles may do what any of them may.
- *Care team*, *coordinator*: of the patient in question. A clinic that works as one team makes every
  clinician of the clinic *care team* of every patient; the coordinator stays the coordinator, and an admin
  who treats nobody is never on a care team.
- *Told of the alert*: a recipient of the alert in question who is not on the care team.
- A record of another organization is *not found* for everybody. A deactivated member has no session.
- \`session\`: any member; what is asked for is their own (their drafts).
- Narrower than the table: an addendum is its note's author's alone; a note marked for a discipline or for its
  author is *not found* for the others; a note or draft is written in one's own discipline; an absence is
  one's own, and an admin plans anybody's.

## With a session
`

function table(procedures: readonly Procedure[]): string {
  const titles = ['call', 'permission', ...columns.map(({ title }) => title)]
  const rows = procedures.map((procedure) => [
    `\`${procedure.path}\``,
    `\`${procedure.permission}\``,
    ...columns.map(({ role, relation }) => (isPublished(procedure, role, relation) ? 'yes' : '–')),
  ])
  return [titles, titles.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
