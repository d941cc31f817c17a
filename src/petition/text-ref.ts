/** A text or an answer that lives outside the journal: where it lies, and the salted hash that binds it. */
export interface TextRef {
  readonly content: string
  readonly digest: string
}
