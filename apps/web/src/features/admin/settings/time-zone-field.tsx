import { useLingui } from '@lingui/react/macro'
import { TextInput, type TextInputProps } from '@mantine/core'

const timeZones = Intl.supportedValuesOf('timeZone')

/** The clinic's time zone: type a city, or choose from the list. */
export function TimeZoneField(props: TextInputProps) {
  const { t } = useLingui()
  return (
    <>
      <TextInput
        {...props}
        description={t`Due dates follow the clinic’s calendar.`}
        list="time-zones"
        autoComplete="off"
      />
      <datalist id="time-zones">
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}
