import { useEffect, useState } from 'react'

const slowAfterMs = 1000

/** Nothing for a moment, then a word: what comes at once should not flicker. */
export function Waiting({ what = '正在读取' }: { readonly what?: string }) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true)
    }, slowAfterMs)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return (
    <p className="waiting" role="status">
      {slow ? `${what}……` : ' '}
    </p>
  )
}
