import { type InstrumentId, instruments, isInstrumentId } from '@meridian/domain/instruments'

/** Every item of an instrument answered, with the least there is; a complete form. */
export function wholeForm(id: InstrumentId): Record<string, number | string> {
  return Object.fromEntries(
    instruments[id].items.map((item, index) => {
      if (item.kind === 'number') return [item.key, item.min]
      return [item.key, item.kind === 'time' ? `0${index}:30` : 'Walking']
    }),
  )
}

/** A complete form of each of these, with some answers of one's own. */
export function wholeForms(
  ids: readonly string[],
  own: Readonly<Partial<Record<InstrumentId, Record<string, number | string>>>> = {},
) {
  return ids.filter(isInstrumentId).map((instrument) => ({
    instrument,
    answers: { ...wholeForm(instrument), ...own[instrument] },
  }))
}
