import classes from './shape.module.css'

const paths = {
  triangle: 'M8 2.5 14.5 14h-13z',
  dot: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  diamond: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  square: 'M3 3h10v10H3z',
  more: 'M3 6.500a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zm5 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zm5 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
} as const

const lines = {
  ring: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  tick: 'm2.5 8.5 3.5 4 7.5-9',
  cross: 'm3.5 3.5 9 9m0-9-9 9',
  pencil: 'M2.5 13.5 3.5 10l7-7 2.5 2.5-7 7z',
  pause: 'M5.5 3v10m5-10v10',
  speech: 'M2.5 3h11v8h-6l-3 2.5V11h-2z',
  person:
    'M8 2.5a2.75 2.75 0 1 1 0 5.5 2.75 2.75 0 0 1 0-5.5zM2.5 14c.5-3 2.5-4.5 5.5-4.5S13 11 13.5 14',
  search: 'M7 2.500a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zm3.5 8 3 3',
  envelope: 'M2 3.500h12v9H2zm0 0 6 5 6-5',
  phone: 'M3 2.500h3l1 3.5-2 1c.5 2 2 3.5 4 4l1-2 3.5 1v3c-6 1-11.5-4.5-10.5-10.500z',
  today: 'M2.5 3.500h11v10h-11zm0 3.500h11M5.5 2v3m5-3v3',
  people:
    'M5.5 3a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.500zM1.5 13c.3-2.5 1.7-4 4-4s3.7 1.5 4 4m1-9.500a2 2 0 0 1 0 4m1 2c1.7.4 2.7 1.7 3 3.5',
  gear: 'M8 5.500a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM8 1.500v2m0 9v2M1.5 8h2m9 0h2M3.4 3.400l1.4 1.400m6.4 6.4 1.4 1.400m0-9.2-1.4 1.400m-6.4 6.4-1.4 1.4',
} as const

export type ShapeName = keyof typeof paths | keyof typeof lines

function isFilled(name: ShapeName): name is keyof typeof paths {
  return name in paths
}

/** A small drawing beside a word; never the only sign of anything, so hidden from screen readers. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg className={classes.shape} viewBox="0 0 16 16" aria-hidden="true">
      {isFilled(name) ? (
        <path d={paths[name]} fill="currentColor" />
      ) : (
        <path d={lines[name]} className={classes.line} />
      )}
    </svg>
  )
}
