import { useState } from 'react'
import type { Asked } from '../api/use-asked.ts'
import { useNews } from './live.ts'

/** Asks a list again when colleagues changed something; true once what it shows has become another. */
export function useKeptFresh<T>({ value, again }: Asked<T>, mayMove = true): boolean {
  const [before, setBefore] = useState<string | undefined>(undefined)
  useNews(() => {
    if (!mayMove) return
    setBefore(JSON.stringify(value))
    again()
  })
  return before !== undefined && value !== undefined && JSON.stringify(value) !== before
}
