const signals = ['SIGTERM', 'SIGINT'] as const

/** Says when somebody asked this process to end. Only the first time: whoever asks again isn't made to wait. */
export function signalToStop(): { readonly signal: AbortSignal; forget(): void } {
  const controller = new AbortController()
  const stop = (): void => {
    forget()
    controller.abort()
  }
  const forget = (): void => {
    for (const name of signals) process.off(name, stop)
  }
  for (const name of signals) process.on(name, stop)
  return { signal: controller.signal, forget }
}
