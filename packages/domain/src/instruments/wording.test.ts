import { describe, expect, it, test } from 'vitest'
import { instruments } from './registry.ts'

/** The forms as their authors publish them, word for word. */
const published = {
  phq9: {
    stem: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
    items: [
      'Little interest or pleasure in doing things',
      'Feeling down, depressed, or hopeless',
      'Trouble falling or staying asleep, or sleeping too much',
      'Feeling tired or having little energy',
      'Poor appetite or overeating',
      'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
      'Trouble concentrating on things, such as reading the newspaper or watching television',
      'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
      'Thoughts that you would be better off dead or of hurting yourself in some way',
      'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
    ],
  },
  gad7: {
    stem: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
    items: [
      'Feeling nervous, anxious, or on edge',
      'Not being able to stop or control worrying',
      'Worrying too much about different things',
      'Trouble relaxing',
      'Being so restless that it is hard to sit still',
      'Becoming easily annoyed or irritable',
      'Feeling afraid as if something awful might happen',
      'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
    ],
  },
  peg: {
    stem: undefined,
    items: [
      'What number best describes your pain on average in the past week?',
      'What number best describes how, during the past week, pain has interfered with your enjoyment of life?',
      'What number best describes how, during the past week, pain has interfered with your general activity?',
    ],
  },
}

describe.each(['phq9', 'gad7', 'peg'] as const)('%s', (id) => {
  it('is worded as published', () => {
    expect(instruments[id].stem).toBe(published[id].stem)
    expect(instruments[id].items.map(({ text }) => text)).toEqual(published[id].items)
  })
})

const frequencies = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day']
const difficulties = [
  'Not difficult at all',
  'Somewhat difficult',
  'Very difficult',
  'Extremely difficult',
]

test.each(['phq9', 'gad7'] as const)('%s is answered in the published words', (id) => {
  const answers = instruments[id].items.map((item) =>
    item.kind === 'number' ? Object.values(item.anchors ?? {}) : [],
  )
  expect(answers.slice(0, -1).every((words) => words.join() === frequencies.join())).toBe(true)
  expect(answers.at(-1)).toEqual(difficulties)
})
