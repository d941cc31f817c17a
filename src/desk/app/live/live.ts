import { useEffect, useRef } from 'react'
import type { LiveChange } from '../../../server/live/live-change.ts'
import { trustedMessage } from '../api/trusted-answer.ts'

/** What changed since a page last heard: these subjects, or more than could be named. */
export interface News {
  readonly touches: (subject: string) => boolean
}

type Listener = (news: News) => void

const listeners = new Set<Listener>()

/** While she types or clicks nothing moves under her hand. */
const calmMs = 1200
/** After a "no", or a server that is gone. */
const againMs = 30_000

let lastTouch = 0
let gathered: { readonly subjects: Set<string>; all: boolean } | undefined
let telling: number | undefined

function touched(): void {
  lastTouch = Date.now()
}

function gather({ subjects, more }: LiveChange): void {
  gathered ??= { subjects: new Set(), all: false }
  for (const subject of subjects) gathered.subjects.add(subject)
  gathered.all ||= more
  tellWhenCalm()
}

function tellWhenCalm(): void {
  window.clearTimeout(telling)
  const left = lastTouch + calmMs - Date.now()
  if (left > 0) {
    telling = window.setTimeout(tellWhenCalm, left)
    return
  }
  const news = gathered
  gathered = undefined
  if (news === undefined) return
  const touches = (subject: string) => news.all || news.subjects.has(subject)
  for (const listener of listeners) listener({ touches })
}

/** Listens while the window is in sight: a browser has few connections to one server, and each window takes one. */
export function listen(): () => void {
  let source: EventSource | undefined
  let missed = false
  let retry: number | undefined
  const shut = () => {
    source?.close()
    source = undefined
    missed = true
    window.clearTimeout(retry)
  }
  const open = () => {
    if (document.hidden || source !== undefined) return
    const opened = new EventSource('/api/live')
    source = opened
    opened.onopen = () => {
      if (missed) gather({ subjects: [], more: true })
      missed = false
    }
    opened.addEventListener('changed', (event) => gather(trustedMessage<LiveChange>(event)))
    // Signed out: the next thing she does says so, and keeps her words.
    opened.addEventListener('ended', shut)
    opened.onerror = () => {
      missed = true
      if (opened.readyState !== EventSource.CLOSED) return
      shut()
      retry = window.setTimeout(open, againMs)
    }
  }
  const seen = () => {
    if (document.hidden) shut()
    else open()
  }
  const inputs = ['keydown', 'pointerdown', 'input'] as const
  for (const name of inputs) window.addEventListener(name, touched, { passive: true })
  document.addEventListener('visibilitychange', seen)
  open()
  return () => {
    shut()
    for (const name of inputs) window.removeEventListener(name, touched)
    document.removeEventListener('visibilitychange', seen)
  }
}

/** Tells a page what colleagues changed, once she pauses. */
export function useNews(hear: Listener): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    const listener: Listener = (news) => latest.current(news)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [])
}
