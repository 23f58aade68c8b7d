import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Dialog } from '../../ui/dialog.tsx'
import { ShortcutList } from './shortcut-list.tsx'

/** What `?` shows. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Keyboard`} onClose={onClose}>
      <ShortcutList />
      <p>
        <Link to="/me/keyboard" onClick={onClose}>
          <Trans>Switch single-letter keys on or off</Trans>
        </Link>
      </p>
    </Dialog>
  )
}
