import { createContext, useContext } from 'react'
import type { DeskView } from '../../server/desk-view.ts'

export const DeskContext = createContext<DeskView | undefined>(undefined)

/** Who works here, and on which day. */
export function useDesk(): DeskView {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('useDesk stands outside the frame of the desk')
  return desk
}
