import type { Process } from './start-service.ts'

/** Prints the one-time link with which the first admin creates the first organization, while there is none. */
export async function offerSetup({ auth, isEmpty }: Process, url: string): Promise<void> {
  if (!(await isEmpty())) return
  const token = await auth.issueSetupLink()
  process.stdout.write(
    `\nThis installation is empty. Open this link once to create the first clinic and its admin:\n  ${url}/setup#${token}\n\n`,
  )
}
