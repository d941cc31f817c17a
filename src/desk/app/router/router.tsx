import { useSyncExternalStore } from 'react'
import type { MouseEvent, ReactNode } from 'react'

/** Where one is: everything a page shows can be come back to by its address. */
export interface Place {
  readonly path: string
  readonly query: URLSearchParams
}

const moved = 'dengwen:moved'

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed)
  window.addEventListener(moved, changed)
  return () => {
    window.removeEventListener('popstate', changed)
    window.removeEventListener(moved, changed)
  }
}

export function usePlace(): Place {
  const address = useSyncExternalStore(subscribe, () => window.location.pathname + window.location.search)
  const { pathname, searchParams } = new URL(address, window.location.origin)
  return { path: pathname, query: searchParams }
}

/** Goes to another page of the desk. `replace` leaves no step to come back to, as when a filter is changed. */
export function go(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (!isOurs(to)) {
    window.location.assign(to)
    return
  }
  window.history[replace ? 'replaceState' : 'pushState'](null, '', to)
  window.dispatchEvent(new Event(moved))
  if (!replace) arrive()
}

/** A new page begins at its top, and the keyboard and the screen reader with it. */
function arrive(): void {
  window.scrollTo(0, 0)
  document.getElementById('main')?.focus()
}

/** A plain link that a click follows without loading the desk anew; every other way of opening it is the browser's. */
export function Go({ to, children, ...rest }: { readonly to: string; readonly children: ReactNode } & LinkLook) {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    go(to)
  }
  return (
    <a href={to} onClick={follow} {...rest}>
      {children}
    </a>
  )
}

interface LinkLook {
  readonly className?: string
  readonly id?: string
  readonly 'aria-current'?: 'page' | undefined
  readonly 'aria-label'?: string
}

/** Pages of the server, which work without a script: one's own account. */
const scriptless = [/^\/desk\/account/]

function isOurs(to: string): boolean {
  return to.startsWith('/desk') && !scriptless.some((page) => page.test(to))
}
