import { go, usePlace } from '../../router/router.tsx'

interface OpenActs {
  readonly act: string | undefined
  readonly paper: string | undefined
  readonly open: (act: string, paper?: string) => void
  readonly close: () => void
}

/** Which act stands open is part of the address, so that a colleague can be sent straight to it. */
export function useOpenAct(): OpenActs {
  const { path, query } = usePlace()
  return {
    act: query.get('act') ?? undefined,
    paper: query.get('paper') ?? undefined,
    open: (act, paper) => {
      go(`${path}?act=${act}${paper === undefined ? '' : `&paper=${paper}`}`, { replace: true })
    },
    close: () => {
      go(path, { replace: true })
    },
  }
}
