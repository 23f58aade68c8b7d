import { useLingui } from '@lingui/react/macro'
import { Switch } from '@mantine/core'
import { useSingleKeys, writeSingleKeys } from '../../keyboard/single-keys.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import classes from './keyboard-page.module.css'
import { ShortcutList } from './shortcut-list.tsx'

/** The keys, and the switch for those that are a single letter. */
export function KeyboardPage() {
  const { t } = useLingui()
  const on = useSingleKeys()
  return (
    <>
      <PageTitle title={t`Keyboard`} />
      <div className={classes.page}>
        <Switch
          checked={on}
          onChange={(event) => writeSingleKeys(event.currentTarget.checked)}
          label={t`Single-letter keys`}
          description={t`Switch them off if you dictate, or press keys by accident. Ctrl and Esc always work. Kept on this device.`}
        />
        <h2 className={classes.title}>{t`All keys`}</h2>
        <ShortcutList />
      </div>
    </>
  )
}
