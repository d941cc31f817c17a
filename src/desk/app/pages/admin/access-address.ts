/** What narrows the log of looks down, as it stands in the address. */
export interface AccessFilter {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly staff?: string | undefined
  readonly number?: string | undefined
  readonly idle?: true | undefined
  /** Where each page that was gone through begins, so that one can go back. */
  readonly after: readonly string[]
}

const names = ['from', 'to', 'staff', 'number'] as const

export function accessFilterIn(query: URLSearchParams): AccessFilter {
  const said = names.flatMap((name) => {
    const value = query.get(name)?.trim() ?? ''
    return value === '' ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(said),
    ...(query.get('idle') === 'true' && { idle: true as const }),
    after: query.getAll('after'),
  }
}

export function accessAddress(filter: AccessFilter): string {
  const given = [
    ...names.flatMap((name) => {
      const value = filter[name]
      return value === undefined ? [] : [[name, value]]
    }),
    ...(filter.idle === true ? [['idle', 'true']] : []),
    ...filter.after.map((each) => ['after', each]),
  ]
  const query = new URLSearchParams(given).toString()
  return `/desk/admin/accesses${query === '' ? '' : `?${query}`}`
}
