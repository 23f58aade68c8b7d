import type { ReactNode } from 'react'
import classes from './marked-text.module.css'
import { parseMarks, type Stretch } from './parse-marks.ts'

/** A note's text with its light marks; only ever React nodes, never HTML. */
export function MarkedText({ text }: { text: string }) {
  return (
    <div className={classes.text}>
      {keyed(parseMarks(text)).map(([key, { kind, lines }]) =>
        kind === 'list' ? (
          <ul key={key}>
            {keyed(lines).map(([line, parts]) => (
              <li key={line}>{drawLine(parts)}</li>
            ))}
          </ul>
        ) : (
          <p key={key}>
            {keyed(lines).map(([line, parts]) => (
              <span key={line}>{drawLine(parts)}</span>
            ))}
          </p>
        ),
      )}
    </div>
  )
}

/** The text never changes in place, so its order is its identity. */
function keyed<Item>(items: readonly Item[]): [string, Item][] {
  return items.map((item, index) => [String(index), item])
}

function drawLine(parts: readonly Stretch[]): ReactNode {
  return keyed(parts).map(([key, { text, isBold }]) =>
    isBold ? <strong key={key}>{text}</strong> : text,
  )
}
