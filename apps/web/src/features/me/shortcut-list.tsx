import { useLingui } from '@lingui/react/macro'
import classes from './shortcut-list.module.css'
import { type ShortcutGroup, shortcutGroups } from './shortcuts.ts'

/** The keys and what each does. */
export function ShortcutList() {
  return (
    <div className={classes.groups}>
      {shortcutGroups.map((group) => (
        <Group key={group.title.id} group={group} />
      ))}
    </div>
  )
}

function Group({ group }: { group: ShortcutGroup }) {
  const { i18n } = useLingui()
  return (
    <section>
      <h3 className={classes.title}>{i18n._(group.title)}</h3>
      <dl className={classes.list}>
        {group.keys.map(({ keys, does }) => (
          <div key={keys.join(' ')} className={classes.line}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={classes.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{i18n._(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
