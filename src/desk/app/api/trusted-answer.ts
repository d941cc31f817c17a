/**
 * An answer of our own server, in the type its route declares: the server lets nothing out that its schema doesn't name,
 * and both are built from one commit.
 */
export async function trustedAnswer<T>(answer: Response): Promise<T> {
  return (await answer.json()) as T
}

/** A draft this application wrote itself; who reads it checks that it still fits. */
export function trustedDraft<T>(text: string): T {
  return JSON.parse(text) as T
}

/** The same for a message of our own server's stream. */
export function trustedMessage<T>({ data }: MessageEvent<unknown>): T {
  return JSON.parse(String(data)) as T
}
