const dayInClinic = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' })

/** A day on the demo clinic's calendar, as `2026-11-22`; `ago` days before its today. */
export function clinicDay(ago = 0): string {
  const [year = 0, month = 1, day = 1] = dayInClinic.format(new Date()).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day - ago)).toISOString().slice(0, 10)
}
