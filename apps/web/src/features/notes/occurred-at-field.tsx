import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import type { Instant } from '@meridian/domain'
import { lazy, Suspense } from 'react'

// The clinic's clock comes with it, and most notes are about now.
const EarlierField = lazy(() => import('./earlier-field.tsx'))

interface OccurredAtFieldProps {
  readonly value: Instant | null
  readonly onChange: (value: Instant | null) => void
}

/** When what the note tells happened: now, unless it is said otherwise. */
export function OccurredAtField({ value, onChange }: OccurredAtFieldProps) {
  const { t } = useLingui()
  const thisMinute = () => `${new Date().toISOString().slice(0, 16)}:00.000Z`
  return (
    <div>
      <NativeSelect
        label={t`When it happened`}
        value={value === null ? 'now' : 'earlier'}
        onChange={(event) => onChange(event.currentTarget.value === 'now' ? null : thisMinute())}
        data={[
          { value: 'now', label: t`Now` },
          { value: 'earlier', label: t`Earlier` },
        ]}
      />
      {value !== null && (
        <Suspense>
          <EarlierField value={value} onChange={onChange} />
        </Suspense>
      )}
    </div>
  )
}
