import { Trans, useLingui } from '@lingui/react/macro'
import { findWord } from '../words/find-word.ts'
import { nameOfRole } from '../words/people-words.ts'
import { api } from './api.ts'
import classes from './public-page.module.css'
import { useLoaded } from './use-loaded.ts'

interface DemoAccountsProps {
  readonly fill: (account: { email: string; password: string }) => void
}

const loadHints = () => api.session.signInHints.query({})

/** The people of the demo clinic, when this is one; choosing one fills the form. */
export function DemoAccounts({ fill }: DemoAccountsProps) {
  const { i18n } = useLingui()
  const hints = useLoaded(loadHints)
  const demo = hints.state === 'ready' ? hints.value.demo : null
  if (!demo) return null
  return (
    <section className={classes.demo}>
      <h2>
        <Trans>Demo clinic</Trans>
      </h2>
      <p className={classes.note}>
        <Trans>Everybody here is invented. Choose who to be, then sign in.</Trans>
      </p>
      <ul className={classes.accounts}>
        {demo.accounts.map(({ email, name, roles }) => (
          <li key={email}>
            <button
              type="button"
              className={classes.account}
              onClick={() => fill({ email, password: demo.password })}
            >
              <span>{name}</span>
              <span>{roles.map((role) => i18n._(findWord(nameOfRole, role))).join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
