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
      { keys: ['g', 's'], does: msg`Go to Signals` },
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
      { keys: ['d'], does: msg`On a session of today: done` },
      { keys: ['x'], does: msg`On a session of today: did not come` },
      { keys: ['u'], does: msg`Undo, while it is offered` },
    ],
  },
  {
    title: msg`On a signal in the list`,
    keys: [
      { keys: ['e'], does: msg`I have seen it` },
      { keys: ['a'], does: msg`I am working on it` },
      { keys: ['s', '1'], does: msg`Put it off for 1 day; s 3 and s 7 for longer` },
      { keys: ['x'], does: msg`Select it; e then says that I have seen all selected` },
      { keys: ['u'], does: msg`Take back what was put off or taken` },
    ],
  },
  {
    title: msg`On a patient`,
    keys: [
      { keys: ['n', 'n'], does: msg`Write a note` },
      { keys: ['n', 'x'], does: msg`Enter scores; then the key beside a questionnaire` },
      { keys: ['n', 'p'], does: msg`Plan sessions` },
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
