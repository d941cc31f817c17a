import './fresh-line.css'

/** A quiet line at the foot of the window: it moves nothing on the page, and takes no focus. */
export function FreshLine({ text }: { readonly text: string | undefined }) {
  return (
    <p className="fresh-line" role="status">
      {text}
    </p>
  )
}
