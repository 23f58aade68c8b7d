/** The key under which repeats of one alert are merged: `rule+patient+cause`. */
export function dedupeKeyOf(ruleId: string, patientId: string, cause: string): string {
  return `${ruleId}+${patientId}+${cause}`
}
