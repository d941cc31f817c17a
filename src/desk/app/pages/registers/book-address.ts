/** What narrows a register down, as it stands in the address. */
export interface Narrowing {
  readonly state?: string
  readonly field?: string
  readonly value?: string
}

/** The page of a register; each page's beginning is remembered in the address, so that one can go back. */
export interface BookPlace extends Narrowing {
  readonly kind: string
  readonly after: readonly string[]
}

export function bookPlaceIn(path: string, query: URLSearchParams): BookPlace {
  const said = (name: string) => query.get(name) ?? ''
  const [state, field, value] = [said('state'), said('field'), said('value')]
  return {
    kind: path.split('/')[3] ?? '',
    ...(state !== '' && { state }),
    ...(field !== '' && value !== '' && { field, value }),
    after: query.getAll('after'),
  }
}

export function bookAddress({ kind, state, field, value, after }: BookPlace): string {
  const given = [
    ...(state === undefined ? [] : [['state', state]]),
    ...(field === undefined || value === undefined
      ? []
      : [
          ['field', field],
          ['value', value],
        ]),
    ...after.map((each) => ['after', each]),
  ]
  const query = new URLSearchParams(given).toString()
  return `/desk/registers/${kind}${query === '' ? '' : `?${query}`}`
}
