import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export interface ShortcutGroup {
  readonly title: MessageDescriptor
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: MessageDescriptor }[]
}

/** Every key there is, for the help and for the keyboard page. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: msg`Everywhere`,
    keys: [
      { keys: ['Ctrl', 'K'], does: msg`Find a patient` },
      { keys: ['g', 't'], does: msg`Go to Today` },
      { keys: ['g', 'p'], does: msg`Go to Patients` },
      { keys: ['Esc'], does: msg`Close what is open` },
      { keys: ['?'], does: msg`Show these keys` },
    ],
  },
  {
    title: msg`In a list`,
    keys: [
      { keys: ['/'], does: msg`Go to the search field` },
      { keys: ['j'], does: msg`Next row` },
      { keys: ['k'], does: msg`Previous row` },
      { keys: ['Enter'], does: msg`Open the row` },
    ],
  },
  {
    title: msg`On a patient`,
    keys: [
      { keys: ['n', 'n'], does: msg`Write a note` },
      { keys: ['n', 'x'], does: msg`Enter scores` },
      { keys: ['1'], does: msg`Overview` },
      { keys: ['2'], does: msg`Plan` },
      { keys: ['d'], does: msg`Decide phase` },
      { keys: ['e'], does: msg`On the plan: change it` },
      { keys: ['0'], does: msg`In answers: 0 to 9 choose, t is ten, . leaves open, ↑ goes back` },
    ],
  },
  {
    title: msg`In a form`,
    keys: [{ keys: ['Ctrl', 'Enter'], does: msg`Save, send or sign` }],
  },
  {
    title: msg`On the members page`,
    keys: [{ keys: ['n', 'i'], does: msg`Invite a member` }],
  },
]
