/** Without the forms that another one goes on with: each form as it stands now. */
export function dropContinued<
  Form extends { readonly id: string; readonly continues: string | null },
>(forms: readonly Form[]): Form[] {
  const continued = new Set(forms.map(({ continues }) => continues))
  return forms.filter(({ id }) => !continued.has(id))
}
